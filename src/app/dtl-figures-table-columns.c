/* SPDX-License-Identifier: GPL-3.0-or-later */

/* Which columns the table of figures has, folded or not, and how wide they are: as is usual for the room there is, until
 * the user makes them wider or narrower. */

#include "config.h"

#include <adwaita.h>
#include <glib/gi18n-lib.h>
#include <math.h>

#include "dtl-figures-table-private.h"
#include "dtl-measure-words.h"
#include "dtl-table-resize.h"

#define ALL_SOURCES "source"
#define TERSE_BELOW 96 /* pixels at the usual size of text: a verdict's word needs more */
#define STEP 16        /* the same: by key */

/* Widths, at the usual size of text. */
typedef struct
{
  int label;
  int leading[N_LEADING];
  int source;
} Widths;

static const Widths roomy = { 240, { 150, 130 }, 150 };
static const Widths compact = { 240, { 76, 108 }, 124 };

/**
 * dtl_figures_table_get_column:
 * @self: a table
 * @column: one behind the leading ones
 *
 * Returns: (transfer none): what it is of
 */
const DtlOriginColumn *
dtl_figures_table_get_column (DtlFiguresTable *self, int column)
{
  return &g_array_index (self->columns, DtlOriginColumn, column - N_LEADING);
}

/**
 * dtl_figures_table_get_group:
 * @self: a table
 * @column: one behind the leading ones
 *
 * Returns: (transfer none): the origin that its source is of
 */
const DtlOriginGroup *
dtl_figures_table_get_group (DtlFiguresTable *self, int column)
{
  return g_ptr_array_index (self->groups, dtl_figures_table_get_column (self, column)->group);
}

static char *
get_first_name (DtlFiguresTable *self, const DtlOriginGroup *group)
{
  return dtl_measure_words_source (self->session, g_array_index (group->sources, guint, 0));
}

static gboolean
is_folded_cb (const DtlOriginGroup *group, gpointer data)
{
  DtlFiguresTable *self = data;
  g_autofree char *name = get_first_name (self, group);

  return self->folds != g_hash_table_contains (self->exceptions, name);
}

/* --- Widths ------------------------------------------------------------------------------------------ */

static int
scale_width (DtlFiguresTable *self, int width)
{
  return (int) adw_length_unit_to_px (ADW_LENGTH_UNIT_SP, width, gtk_widget_get_settings (GTK_WIDGET (self)));
}

static int
unscale_width (DtlFiguresTable *self, int width)
{
  return (int) round (adw_length_unit_from_px (ADW_LENGTH_UNIT_SP, width, gtk_widget_get_settings (GTK_WIDGET (self))));
}

static gboolean
is_source (int column)
{
  return column >= N_LEADING;
}

/* What its width is remembered by. */
static char *
get_width_name (DtlFiguresTable *self, int column)
{
  static const char *const names[] = { "verdict", "period" };
  g_autofree char *source = NULL;

  if (column == DTL_TABLE_PINNED)
    return g_strdup ("measure");
  if (!is_source (column))
    return g_strdup (names[column]);
  source = get_first_name (self, dtl_figures_table_get_group (self, column));
  return g_strdup_printf ("%s %s", ALL_SOURCES, source);
}

static int
get_usual_width (DtlFiguresTable *self, int column)
{
  const Widths *usual = self->is_compact ? &compact : &roomy;
  const int all = dtl_column_widths_get (self->widths, ALL_SOURCES);

  if (column == DTL_TABLE_PINNED)
    return usual->label;
  if (!is_source (column))
    return usual->leading[column];
  return all > 0 ? all : usual->source;
}

static int
get_width (DtlFiguresTable *self, int column)
{
  g_autofree char *name = get_width_name (self, column);
  const int width = dtl_column_widths_get (self->widths, name);

  return width > 0 ? width : get_usual_width (self, column);
}

/**
 * dtl_figures_table_is_terse:
 * @self: a table
 *
 * Returns: whether there is room for the icons of verdicts only
 */
gboolean
dtl_figures_table_is_terse (DtlFiguresTable *self)
{
  return get_width (self, COLUMN_VERDICT) < TERSE_BELOW;
}

/**
 * dtl_figures_table_show_columns:
 * @self: a table
 *
 * Makes all columns anew.
 */
void
dtl_figures_table_show_columns (DtlFiguresTable *self)
{
  g_autoptr (GArray) widths = g_array_new (FALSE, FALSE, sizeof (int));

  g_array_unref (self->columns);
  self->columns = dtl_origin_groups_list_columns (self->groups, is_folded_cb, self);
  for (guint i = 0; i < N_LEADING + self->columns->len; i++)
    {
      const int width = scale_width (self, get_width (self, (int) i));

      g_array_append_val (widths, width);
    }
  dtl_table_layout_set_roomy (self->layout, dtl_column_widths_get (self->widths, "measure") > 0);
  dtl_table_layout_set_columns (self->layout, scale_width (self, get_width (self, DTL_TABLE_PINNED)),
                                (const int *) (gpointer) widths->data, widths->len);
}

/* A source's width is its own now, and that of all sources next time. */
static void
remember_width (DtlFiguresTable *self, int column, int width)
{
  g_autofree char *name = get_width_name (self, column);

  dtl_column_widths_set (self->widths, name, width, is_source (column) ? ALL_SOURCES : name);
}

static void
resize_to (DtlFiguresTable *self, int column, int width)
{
  const gboolean was_terse = dtl_figures_table_is_terse (self);

  remember_width (self, column, width);
  if (column == DTL_TABLE_PINNED)
    dtl_table_layout_set_roomy (self->layout, width > 0);
  dtl_table_layout_resize (self->layout, column, scale_width (self, get_width (self, column)));
  if (dtl_figures_table_is_terse (self) != was_terse)
    dtl_figures_table_show_columns (self);
}

static void
resize (gpointer owner, int column, int width)
{
  resize_to (owner, column, unscale_width (owner, width));
}

static void
reset (gpointer owner, int column)
{
  resize_to (owner, column, 0);
}

/* The column that the keyboard is in; the head and the rows have one between them. */
static void
step_cb (GtkWidget *widget, const char *action, GVariant *parameter)
{
  DtlFiguresTable *self = DTL_FIGURES_TABLE (widget);
  const int column = dtl_table_layout_get_cursor (self->layout);
  const int by = g_str_equal (action, "column.widen") ? STEP : -STEP;

  resize_to (self, column, unscale_width (self, dtl_table_layout_get_width_of (self->layout, column)) + by);
  dtl_table_layout_set_cursor (self->layout, column); /* it is still in view */
}

static void
reset_cb (GtkWidget *widget, const char *action, GVariant *parameter)
{
  reset (widget, dtl_table_layout_get_cursor (DTL_FIGURES_TABLE (widget)->layout));
}

/* --- The menu of a head -------------------------------------------------------------------------------- */

static void
open_menu (DtlFiguresTable *self, double x, double y)
{
  gtk_popover_set_pointing_to (GTK_POPOVER (self->head_menu), &(GdkRectangle) { (int) x, (int) y, 1, 1 });
  gtk_popover_popup (GTK_POPOVER (self->head_menu));
}

static void
right_clicked_cb (GtkGestureClick *click, int n_presses, double x, double y, DtlFiguresTable *self)
{
  dtl_table_layout_set_cursor (self->layout, dtl_table_row_column_at (self->head, x));
  gtk_widget_grab_focus (GTK_WIDGET (self->head));
  open_menu (self, x, y);
}

static gboolean
menu_key_cb (GtkWidget *widget, GVariant *arguments, gpointer data)
{
  DtlFiguresTable *self = DTL_FIGURES_TABLE (widget);
  GtkWidget *focus = gtk_root_get_focus (gtk_widget_get_root (widget));
  graphene_rect_t place;

  if (focus == NULL || !gtk_widget_is_ancestor (focus, GTK_WIDGET (self->head)) || !gtk_widget_compute_bounds (focus, GTK_WIDGET (self->head), &place))
    return FALSE;
  open_menu (self, place.origin.x + place.size.width / 2, place.origin.y + place.size.height);
  return TRUE;
}

static void
create_menu (DtlFiguresTable *self)
{
  g_autoptr (GMenu) menu = g_menu_new ();
  GtkGesture *click = gtk_gesture_click_new ();

  g_menu_append (menu, _("_Wider"), "column.widen");
  g_menu_append (menu, _("_Narrower"), "column.narrow");
  g_menu_append (menu, _("_Usual Width"), "column.reset");
  self->head_menu = gtk_popover_menu_new_from_model (G_MENU_MODEL (menu));
  gtk_popover_set_has_arrow (GTK_POPOVER (self->head_menu), FALSE);
  gtk_widget_set_halign (self->head_menu, GTK_ALIGN_START);
  gtk_widget_set_parent (self->head_menu, GTK_WIDGET (self->head));
  gtk_gesture_single_set_button (GTK_GESTURE_SINGLE (click), GDK_BUTTON_SECONDARY);
  g_signal_connect (click, "pressed", G_CALLBACK (right_clicked_cb), self);
  gtk_widget_add_controller (GTK_WIDGET (self->head), GTK_EVENT_CONTROLLER (click));
}

/**
 * dtl_figures_table_install_columns:
 * @class: the table's class
 *
 * Gives it the actions and keys that make columns wider and narrower.
 */
void
dtl_figures_table_install_columns (GtkWidgetClass *class)
{
  gtk_widget_class_install_action (class, "column.widen", NULL, step_cb);
  gtk_widget_class_install_action (class, "column.narrow", NULL, step_cb);
  gtk_widget_class_install_action (class, "column.reset", NULL, reset_cb);
  gtk_widget_class_add_binding_action (class, GDK_KEY_Right, GDK_ALT_MASK, "column.widen", NULL);
  gtk_widget_class_add_binding_action (class, GDK_KEY_Left, GDK_ALT_MASK, "column.narrow", NULL);
  gtk_widget_class_add_binding_action (class, GDK_KEY_Home, GDK_ALT_MASK, "column.reset", NULL);
  gtk_widget_class_add_binding (class, GDK_KEY_Menu, 0, menu_key_cb, NULL);
  gtk_widget_class_add_binding (class, GDK_KEY_F10, GDK_SHIFT_MASK, menu_key_cb, NULL);
}

/**
 * dtl_figures_table_add_resizing:
 * @self: a table that has its head
 */
void
dtl_figures_table_add_resizing (DtlFiguresTable *self)
{
  static const DtlTableResizing resizing = { resize, reset };

  dtl_table_resize_attach (GTK_WIDGET (self->head), self->layout, &resizing, self);
  create_menu (self);
}

/**
 * dtl_figures_table_remember:
 * @self: a table
 * @settings: (transfer none): where to keep how wide its columns are
 * @key: of type a{si}
 */
void
dtl_figures_table_remember (DtlFiguresTable *self, GSettings *settings, const char *key)
{
  dtl_column_widths_remember (self->widths, settings, key);
  dtl_figures_table_show_columns (self);
}

/* --- Folding ------------------------------------------------------------------------------------------ */

/**
 * dtl_figures_table_toggle_fold:
 * @self: a table
 * @column: of a source that is one of several of an origin, or of all of them
 */
void
dtl_figures_table_toggle_fold (DtlFiguresTable *self, int column)
{
  g_autofree char *name = get_first_name (self, dtl_figures_table_get_group (self, column));

  if (!g_hash_table_remove (self->exceptions, name))
    g_hash_table_add (self->exceptions, g_steal_pointer (&name));
  dtl_figures_table_show_columns (self);
}

/**
 * dtl_figures_table_fold_all:
 * @self: a table
 * @fold: whether sources of one origin are to be one column, all of them
 */
void
dtl_figures_table_fold_all (DtlFiguresTable *self, gboolean fold)
{
  self->folds = fold;
  self->told = TRUE;
  g_hash_table_remove_all (self->exceptions);
  dtl_figures_table_show_columns (self);
}

gboolean
dtl_figures_table_get_folds (DtlFiguresTable *self)
{
  return self->folds;
}

/**
 * dtl_figures_table_can_fold:
 * @self: a table
 *
 * Returns: whether any two sources are one origin
 */
gboolean
dtl_figures_table_can_fold (DtlFiguresTable *self)
{
  return dtl_origin_groups_any (self->groups);
}
