/* SPDX-License-Identifier: GPL-3.0-or-later */

/* A picture is made for a place: a page, a slide, a column. What fits there is asked for before the file is. */

#include "config.h"

#include "dtl-picture-dialog.h"

#include <glib/gi18n-lib.h>

struct _DtlPictureDialog
{
  AdwDialog parent_instance;

  AdwComboRow *part_row;
  AdwComboRow *size_row;
  GtkEditable *own_size_row;
  AdwSwitchRow *grey_row;
  GtkWidget *export_button;

  char *form;
  DtlTime from, to; /* what the window shows; nothing if @to is not after @from */
};

G_DEFINE_FINAL_TYPE (DtlPictureDialog, dtl_picture_dialog, ADW_TYPE_DIALOG)

enum
{
  SIGNAL_CHOSEN,
  N_SIGNALS,
};

static guint signals[N_SIGNALS];

/* What is written in dtl_picture_style_set_size(); none: as the form has it. The last one is the user's own. */
static const struct
{
  const char *name;
  const char *size;
} sizes[] = {
  { N_("As Large as Needed"), NULL },
  { N_("A4, on Its Side"), "297x210mm" },
  { N_("A4, Upright"), "210x297mm" },
  { N_("Letter, on Its Side"), "279.4x215.9mm" },
  { N_("Letter, Upright"), "215.9x279.4mm" },
  { N_("Slide, 1920 × 1080 Pixels"), "1920x1080px" },
  { N_("Another Size"), "" },
};

#define OWN_SIZE (G_N_ELEMENTS (sizes) - 1)

static const char *
get_size (DtlPictureDialog *self)
{
  const guint chosen = adw_combo_row_get_selected (self->size_row);

  return chosen == OWN_SIZE ? gtk_editable_get_text (self->own_size_row) : sizes[MIN (chosen, OWN_SIZE)].size;
}

static void
changed_cb (DtlPictureDialog *self)
{
  const gboolean own = adw_combo_row_get_selected (self->size_row) == OWN_SIZE;
  DtlPictureStyle style;
  gboolean is_size;

  if (self->form == NULL)
    return;
  is_size = dtl_picture_dialog_get_style (self, &style);
  gtk_widget_set_visible (GTK_WIDGET (self->own_size_row), own);
  gtk_widget_set_sensitive (self->export_button, is_size);
  if (is_size || *gtk_editable_get_text (self->own_size_row) == '\0')
    gtk_widget_remove_css_class (GTK_WIDGET (self->own_size_row), "error");
  else
    gtk_widget_add_css_class (GTK_WIDGET (self->own_size_row), "error");
}

static void
cancel_cb (DtlPictureDialog *self)
{
  adw_dialog_close (ADW_DIALOG (self));
}

static void
export_cb (DtlPictureDialog *self)
{
  g_signal_emit (self, signals[SIGNAL_CHOSEN], 0);
  adw_dialog_close (ADW_DIALOG (self));
}

static void
dtl_picture_dialog_dispose (GObject *object)
{
  DtlPictureDialog *self = DTL_PICTURE_DIALOG (object);

  gtk_widget_dispose_template (GTK_WIDGET (self), DTL_TYPE_PICTURE_DIALOG);
  g_clear_pointer (&self->form, g_free);
  G_OBJECT_CLASS (dtl_picture_dialog_parent_class)->dispose (object);
}

static void
dtl_picture_dialog_class_init (DtlPictureDialogClass *class)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (class);

  G_OBJECT_CLASS (class)->dispose = dtl_picture_dialog_dispose;
  signals[SIGNAL_CHOSEN] = g_signal_new ("chosen", G_TYPE_FROM_CLASS (class), G_SIGNAL_RUN_LAST, 0, NULL, NULL, NULL, G_TYPE_NONE, 0);
  gtk_widget_class_set_template_from_resource (widget_class, DTL_APPLICATION_PATH "/dtl-picture-dialog.ui");
  gtk_widget_class_bind_template_child (widget_class, DtlPictureDialog, part_row);
  gtk_widget_class_bind_template_child (widget_class, DtlPictureDialog, size_row);
  gtk_widget_class_bind_template_child (widget_class, DtlPictureDialog, own_size_row);
  gtk_widget_class_bind_template_child (widget_class, DtlPictureDialog, grey_row);
  gtk_widget_class_bind_template_child (widget_class, DtlPictureDialog, export_button);
  gtk_widget_class_bind_template_callback (widget_class, changed_cb);
  gtk_widget_class_bind_template_callback (widget_class, cancel_cb);
  gtk_widget_class_bind_template_callback (widget_class, export_cb);
}

static void
dtl_picture_dialog_init (DtlPictureDialog *self)
{
  g_autoptr (GtkStringList) names = gtk_string_list_new (NULL);

  gtk_widget_init_template (GTK_WIDGET (self));
  for (guint i = 0; i < G_N_ELEMENTS (sizes); i++)
    gtk_string_list_append (names, _(sizes[i].name));
  adw_combo_row_set_model (self->size_row, G_LIST_MODEL (names));
}

/**
 * dtl_picture_dialog_new:
 * @form: "svg", "pdf" or "png"
 * @from: the first moment that the window shows
 * @to: the moment after the last; at or before @from if it shows none
 *
 * Returns: (transfer floating): a dialog that asks how the picture is to be
 */
AdwDialog *
dtl_picture_dialog_new (const char *form, DtlTime from, DtlTime to)
{
  DtlPictureDialog *self = g_object_new (DTL_TYPE_PICTURE_DIALOG, NULL);

  self->form = g_strdup (form);
  self->from = from;
  self->to = to;
  adw_combo_row_set_selected (self->part_row, to > from ? DTL_PICTURE_AS_SHOWN : DTL_PICTURE_FOCUS);
  /* A page is a page; other pictures grow with what is in them. */
  adw_combo_row_set_selected (self->size_row, g_str_equal (form, "pdf") ? 1 : 0);
  changed_cb (self);
  return ADW_DIALOG (self);
}

static guint
find_size (const char *size)
{
  for (guint i = 0; i < OWN_SIZE; i++)
    if (g_strcmp0 (sizes[i].size, size) == 0)
      return i;
  return OWN_SIZE;
}

/**
 * dtl_picture_dialog_choose:
 * @self: the dialog
 * @part: of time
 * @size: (nullable): as "297x210mm"; %NULL for what the form has
 * @grey: without colours
 *
 * Chooses all of it, as if the user had.
 */
void
dtl_picture_dialog_choose (DtlPictureDialog *self, DtlPicturePart part, const char *size, gboolean grey)
{
  const guint chosen = find_size (size);

  adw_combo_row_set_selected (self->part_row, part);
  adw_combo_row_set_selected (self->size_row, chosen);
  if (chosen == OWN_SIZE)
    gtk_editable_set_text (self->own_size_row, size);
  adw_switch_row_set_active (self->grey_row, grey);
}

/**
 * dtl_picture_dialog_get_style:
 * @self: the dialog
 * @style: (out): what was asked for
 *
 * Returns: %FALSE if the size that the user wrote is none
 */
gboolean
dtl_picture_dialog_get_style (DtlPictureDialog *self, DtlPictureStyle *style)
{
  const guint part = adw_combo_row_get_selected (self->part_row);
  const char *size = get_size (self);

  dtl_picture_style_init (style, self->form);
  style->grey = adw_switch_row_get_active (self->grey_row);
  style->all = part == DTL_PICTURE_ALL;
  if (part == DTL_PICTURE_AS_SHOWN)
    {
      style->from = self->from;
      style->to = self->to;
    }
  return size == NULL || dtl_picture_style_set_size (style, size);
}
