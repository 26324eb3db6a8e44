/* SPDX-License-Identifier: GPL-3.0-or-later */

/* The working is one movement of the pointer away from the word that it is about; whoever wants
 * more goes to the row, or to what another source says, with one click. */

#include "config.h"

#include "dtl-mark-popover.h"

#include <glib/gi18n-lib.h>

#include "dtl-source-item.h"
#include "dtl-swatch.h"
#include "dtl-words.h"

struct _DtlMarkPopover
{
  GtkPopover parent_instance;

  GtkLabel *value;
  GtkLabel *about;
  GtkLabel *written;
  GtkLabel *attribution;
  GtkBox *others;
  GtkWidget *finding;
  GtkImage *verdict_icon;
  GtkLabel *working;
  GtkButton *go_button;
  GtkWidget *date_button;
  GtkWidget *correct_button;
  GtkWidget *reject_button;

  DtlSession *session;
  DtlSelection row;
  char *copied; /* what Copy puts on the clipboard */
};

G_DEFINE_FINAL_TYPE (DtlMarkPopover, dtl_mark_popover, GTK_TYPE_POPOVER)

/* How a standing looks and what a screen reader calls it. */
static const struct
{
  const char *style;
  const char *icon;
} looks[] = {
  [DTL_STANDING_ALONE] = { "alone", "dtl-single-symbolic" },
  [DTL_STANDING_AGREES] = { "agrees", "dtl-agree-symbolic" },
  [DTL_STANDING_DIFFERS] = { "differs", "dtl-differs-symbolic" },
  [DTL_STANDING_CONFLICTS] = { "conflicts", "dtl-conflict-symbolic" },
};

static void
go_cb (DtlMarkPopover *self)
{
  const DtlSelection row = self->row;
  g_autoptr (DtlSession) session = g_object_ref (self->session);

  gtk_popover_popdown (GTK_POPOVER (self));
  dtl_session_select (session, row.kind, row.source, row.index);
  gtk_widget_activate_action (GTK_WIDGET (self), "win.show-pane", "s",
                              row.kind == DTL_SELECTION_MEASURE ? "figures" : "timeline");
}

static void
copy_cb (DtlMarkPopover *self)
{
  gdk_clipboard_set_text (gtk_widget_get_clipboard (GTK_WIDGET (self)), self->copied);
  gtk_popover_popdown (GTK_POPOVER (self));
}

static void
popdown_cb (DtlMarkPopover *self)
{
  gtk_popover_popdown (GTK_POPOVER (self));
}

static void
other_clicked_cb (GtkButton *button, gpointer user_data)
{
  DtlMarkPopover *self = user_data;
  const DtlSelection *target = g_object_get_data (G_OBJECT (button), "target");
  const DtlSelection chosen = *target;

  gtk_popover_popdown (GTK_POPOVER (self));
  dtl_session_select (self->session, chosen.kind, chosen.source, chosen.index);
}

static void
dtl_mark_popover_dispose (GObject *object)
{
  DtlMarkPopover *self = DTL_MARK_POPOVER (object);

  g_clear_object (&self->session);
  g_clear_pointer (&self->copied, g_free);
  gtk_widget_dispose_template (GTK_WIDGET (self), DTL_TYPE_MARK_POPOVER);
  G_OBJECT_CLASS (dtl_mark_popover_parent_class)->dispose (object);
}

static void
dtl_mark_popover_class_init (DtlMarkPopoverClass *class)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (class);

  G_OBJECT_CLASS (class)->dispose = dtl_mark_popover_dispose;
  gtk_widget_class_set_template_from_resource (widget_class, DTL_APPLICATION_PATH "/dtl-mark-popover.ui");
  gtk_widget_class_bind_template_child (widget_class, DtlMarkPopover, value);
  gtk_widget_class_bind_template_child (widget_class, DtlMarkPopover, about);
  gtk_widget_class_bind_template_child (widget_class, DtlMarkPopover, written);
  gtk_widget_class_bind_template_child (widget_class, DtlMarkPopover, attribution);
  gtk_widget_class_bind_template_child (widget_class, DtlMarkPopover, others);
  gtk_widget_class_bind_template_child (widget_class, DtlMarkPopover, finding);
  gtk_widget_class_bind_template_child (widget_class, DtlMarkPopover, verdict_icon);
  gtk_widget_class_bind_template_child (widget_class, DtlMarkPopover, working);
  gtk_widget_class_bind_template_child (widget_class, DtlMarkPopover, go_button);
  gtk_widget_class_bind_template_child (widget_class, DtlMarkPopover, date_button);
  gtk_widget_class_bind_template_child (widget_class, DtlMarkPopover, correct_button);
  gtk_widget_class_bind_template_child (widget_class, DtlMarkPopover, reject_button);
  gtk_widget_class_bind_template_callback (widget_class, go_cb);
  gtk_widget_class_bind_template_callback (widget_class, popdown_cb);
  gtk_widget_class_bind_template_callback (widget_class, copy_cb);
}

static void
dtl_mark_popover_init (DtlMarkPopover *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));
}

GtkWidget *
dtl_mark_popover_new (void)
{
  return g_object_new (DTL_TYPE_MARK_POPOVER, NULL);
}

static void
set_words (GtkLabel *label, const char *words)
{
  gtk_label_set_label (label, words != NULL ? words : "");
  gtk_widget_set_visible (GTK_WIDGET (label), words != NULL);
}

static char *
name_source (DtlSession *session, guint source)
{
  g_autoptr (DtlSourceItem) item = g_list_model_get_item (dtl_session_get_sources (session), source);

  return g_strdup (item != NULL ? dtl_source_item_get_name (item) : "");
}

static GtkWidget *
create_label (const char *words, float xalign, const char *style)
{
  GtkWidget *label = gtk_label_new (words);

  gtk_label_set_xalign (GTK_LABEL (label), xalign);
  gtk_label_set_ellipsize (GTK_LABEL (label), PANGO_ELLIPSIZE_END);
  if (style != NULL)
    gtk_widget_add_css_class (label, style);
  return label;
}

static GtkWidget *
create_other (DtlMarkPopover *self, const DtlOtherMention *other)
{
  g_autofree char *name = name_source (self->session, other->target.source);
  g_autofree char *tooltip = g_strdup_printf (_("Show It in %s"), name);
  GtkWidget *button = gtk_button_new ();
  GtkWidget *box = gtk_box_new (GTK_ORIENTATION_HORIZONTAL, 9);
  GtkWidget *source = create_label (name, 0, NULL);

  gtk_widget_set_hexpand (source, TRUE);
  gtk_box_append (GTK_BOX (box), dtl_swatch_new (other->target.source));
  gtk_box_append (GTK_BOX (box), source);
  gtk_box_append (GTK_BOX (box), create_label (other->text, 1, "as-written"));
  gtk_button_set_child (GTK_BUTTON (button), box);
  gtk_widget_add_css_class (button, "flat");
  gtk_widget_add_css_class (button, "other");
  gtk_widget_set_tooltip_text (button, tooltip);
  g_object_set_data_full (G_OBJECT (button), "target", g_memdup2 (&other->target, sizeof other->target), g_free);
  g_signal_connect (button, "clicked", G_CALLBACK (other_clicked_cb), self);
  return button;
}

static void
fill_others (DtlMarkPopover *self, GPtrArray *others)
{
  GtkWidget *child;

  while ((child = gtk_widget_get_first_child (GTK_WIDGET (self->others))) != NULL)
    gtk_box_remove (self->others, child);
  for (guint i = 0; i < others->len; i++)
    gtk_box_append (self->others, create_other (self, g_ptr_array_index (others, i)));
  gtk_widget_set_visible (GTK_WIDGET (self->others), others->len > 0);
}

static void
fill_finding (DtlMarkPopover *self, const DtlMentionCard *card)
{
  g_autofree char *words = NULL;

  for (guint i = 0; i < G_N_ELEMENTS (looks); i++)
    gtk_widget_remove_css_class (self->finding, looks[i].style);
  gtk_widget_add_css_class (self->finding, looks[card->standing].style);
  gtk_image_set_from_icon_name (self->verdict_icon, looks[card->standing].icon);
  gtk_widget_set_visible (self->finding, card->row.kind != DTL_SELECTION_NONE);
  if (card->working != NULL)
    words = g_markup_printf_escaped ("<b>%s.</b> %s", dtl_words_verdict (card->verdict), card->working);
  else
    words = g_markup_printf_escaped ("<b>%s</b>", dtl_words_verdict (card->verdict));
  gtk_label_set_markup (self->working, words);
  gtk_widget_set_tooltip_text (GTK_WIDGET (self->working), card->working);
}

static void
show_corrections (DtlMarkPopover *self, const DtlSelection *mention)
{
  const gboolean is_figure = mention->kind == DTL_SELECTION_FIGURE;
  GtkActionable *reject = GTK_ACTIONABLE (self->reject_button), *correct = GTK_ACTIONABLE (self->correct_button);

  gtk_button_set_label (GTK_BUTTON (reject), is_figure ? _("_Not a Figure") : _("_Not a Date"));
  gtk_actionable_set_action_name (reject, is_figure ? "win.not-a-figure" : "win.not-a-date");
  gtk_actionable_set_action_target (reject, "(uu)", mention->source, mention->index);
  gtk_actionable_set_action_name (correct, is_figure ? "win.correct-figure" : "win.correct-date");
  gtk_actionable_set_action_target (correct, "(uu)", mention->source, mention->index);
}

/* What is pasted elsewhere still says where it is from. */
static char *
say_copied (DtlMarkPopover *self, guint source, const DtlMentionCard *card)
{
  g_autofree char *name = name_source (self->session, source);

  return g_strdup_printf ("%s (%s: %s)", card->value, name, card->written);
}

/**
 * dtl_mark_popover_show:
 * @self: the popover
 * @session: whose figures these are
 * @source: index of the source that is read
 * @card: what to show
 *
 * Fills it in; popping it up is left to who knows where.
 */
void
dtl_mark_popover_show (DtlMarkPopover *self, DtlSession *session, guint source, const DtlMentionCard *card)
{
  g_autofree char *said_by = NULL;

  g_set_object (&self->session, session);
  self->row = card->row;
  if (card->attribution != NULL)
    /* Translators: who is the source of a statement: "says Reuters" */
    said_by = g_strdup_printf (_("according to %s"), card->attribution);
  set_words (self->value, card->value);
  set_words (self->about, card->about);
  set_words (self->written, card->written);
  set_words (self->attribution, said_by);
  fill_others (self, card->others);
  fill_finding (self, card);
  gtk_widget_set_visible (GTK_WIDGET (self->go_button), card->row.kind != DTL_SELECTION_NONE);
  gtk_button_set_label (self->go_button, card->row.kind == DTL_SELECTION_MEASURE ? _("Show in _Figures")
                                                                                : _("Show on _Timeline"));
  gtk_widget_set_visible (self->date_button, card->needs_date);
  gtk_actionable_set_action_target (GTK_ACTIONABLE (self->date_button), "u", source);
  show_corrections (self, &card->mention);
  g_free (self->copied);
  self->copied = say_copied (self, source, card);
}

/**
 * dtl_mark_popover_say:
 * @card: what is shown
 *
 * Returns: (transfer full): the same in one sentence
 */
char *
dtl_mark_popover_say (const DtlMentionCard *card)
{
  g_autoptr (GStrvBuilder) parts = g_strv_builder_new ();
  g_auto (GStrv) list = NULL;

  g_strv_builder_add (parts, card->written != NULL ? card->written : card->value);
  g_strv_builder_add (parts, card->value);
  if (card->about != NULL)
    g_strv_builder_add (parts, card->about);
  if (card->row.kind != DTL_SELECTION_NONE)
    g_strv_builder_add (parts, dtl_words_verdict (card->verdict));
  if (card->working != NULL)
    g_strv_builder_add (parts, card->working);
  list = g_strv_builder_end (parts);
  return g_strjoinv (". ", list);
}
