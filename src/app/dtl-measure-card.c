/* SPDX-License-Identifier: GPL-3.0-or-later */

/* A card answers one question at a glance: do the sources say the same? Plot and values show it, the
 * pill says it, and the working, with the sentences themselves, is one click away. Every value leads to
 * its passage. */

#include "config.h"

#include "dtl-measure-card.h"

#include <adwaita.h>
#include <glib/gi18n-lib.h>
#include <string.h>

#include "dtl-dot-plot-binding.h"
#include "dtl-measure-words.h"
#include "dtl-row-corrections.h"
#include "dtl-series-binding.h"
#include "dtl-swatch.h"
#include "dtl-value-rows.h"
#include "dtl-verdict-pill.h"
#include "dtl-words.h"

struct _DtlMeasureCard
{
  GtkWidget parent_instance;

  DtlSession *session;
  DtlMeasureItem *item;
  GArray *figures; /* DtlMentionRef: the rows, and the marks of the plot in the same order */
  guint n_left_out;
  gboolean compact;

  GtkWidget *head;
  GtkWidget *label;
  GtkWidget *subtitle;
  GtkWidget *verdict;
  GtkWidget *plot_box;
  GtkWidget *plot;
  GtkWidget *left_out;
  GtkWidget *series;
  GtkWidget *rows;
  GtkWidget *finding;
  GtkWidget *ground;
  GtkWidget *decided_box;
  GtkLabel *decided;
  GtkWidget *working_button;
  GtkWidget *working;
};

G_DEFINE_FINAL_TYPE (DtlMeasureCard, dtl_measure_card, GTK_TYPE_WIDGET)

#define MENTION_KEY "dtl-mention"
#define MOST_OF_A_SOURCE 8 /* values: a long report may say the same thousands of times */

static void
remove_children (GtkWidget *box)
{
  GtkWidget *child;

  while ((child = gtk_widget_get_first_child (box)) != NULL)
    gtk_box_remove (GTK_BOX (box), child);
}

/* --- Values ---------------------------------------------------------------------------------- */

static void
mention_clicked_cb (GtkWidget *button, DtlMeasureCard *self)
{
  const DtlMentionRef *ref = g_object_get_data (G_OBJECT (button), MENTION_KEY);

  dtl_session_select (self->session, DTL_SELECTION_FIGURE, ref->source, ref->index);
}

/* A button that leads to the passage of one figure. */
static GtkWidget *
create_mention_button (DtlMeasureCard *self, DtlMentionRef ref, GtkWidget *child)
{
  GtkWidget *button = gtk_button_new ();

  gtk_button_set_child (GTK_BUTTON (button), child);
  gtk_widget_add_css_class (button, "flat");
  g_object_set_data_full (G_OBJECT (button), MENTION_KEY, g_memdup2 (&ref, sizeof ref), g_free);
  g_signal_connect (button, "clicked", G_CALLBACK (mention_clicked_cb), self);
  return button;
}

static GtkWidget *
create_label (const char *text, const char *style, float xalign)
{
  GtkWidget *label = gtk_label_new (text);

  gtk_label_set_xalign (GTK_LABEL (label), xalign);
  if (style)
    gtk_widget_add_css_class (label, style);
  return label;
}

/* What the finding is about has its row, however late it is said. */
static gboolean
is_found (const DtlMeasure *measure, DtlMentionRef ref)
{
  const DtlReason *reason = measure->reasons->len > 0 ? g_ptr_array_index (measure->reasons, 0) : NULL;

  for (guint i = 0; reason != NULL && i < MIN (reason->figures->len, MOST_OF_A_SOURCE); i++)
    {
      const DtlMentionRef *figure = &g_array_index (reason->figures, DtlMentionRef, i);

      if (figure->source == ref.source && figure->index == ref.index)
        return TRUE;
    }
  return FALSE;
}

static void
choose_figures (DtlMeasureCard *self)
{
  const DtlMeasure *measure = dtl_measure_item_get_measure (self->item);
  g_autoptr (GArray) all = dtl_measure_main_figures (self->item);
  const guint n_sources = dtl_measure_item_get_comparison (self->item)->readings->len;
  g_autofree guint *counts = g_new0 (guint, n_sources + 1);

  g_array_set_size (self->figures, 0);
  for (guint i = 0; i < all->len; i++)
    {
      const DtlMentionRef ref = g_array_index (all, DtlMentionRef, i);

      if (counts[ref.source]++ < MOST_OF_A_SOURCE || is_found (measure, ref))
        g_array_append_val (self->figures, ref);
    }
  self->n_left_out = all->len - self->figures->len;
}

/* --- Plot ------------------------------------------------------------------------------------- */

/* What no axis can hold with the others is told below it, or its absence would be taken for silence. */
static void
show_plot (DtlMeasureCard *self)
{
  g_autofree char *left_out = NULL;
  const guint n = dtl_dot_plot_binding_show (DTL_DOT_PLOT_VIEW (self->plot), self->session, self->item, self->figures, &left_out);

  gtk_label_set_text (GTK_LABEL (self->left_out), left_out != NULL ? left_out : "");
  gtk_widget_set_visible (self->left_out, left_out != NULL);
  gtk_widget_set_visible (self->plot_box, dtl_measure_item_get_shared (self->item) && n > 1);
}

static void
show_series (DtlMeasureCard *self)
{
  const guint n = dtl_series_binding_show (DTL_SERIES_VIEW (self->series), self->session, self->item);

  gtk_widget_set_visible (self->series, n > 1);
  /* where each value has a time of its own, the history shows all that the axis would */
  if (n > 1 && n == self->figures->len)
    gtk_widget_set_visible (self->plot_box, FALSE);
}

/* --- Working ---------------------------------------------------------------------------------- */

/* What it comes to stands first, and whole; how that was worked out, as far as there is room: all of it is one click
 * away. The first line says what was found, the others say the same of more pairs. */
static void
show_finding (DtlMeasureCard *self)
{
  const DtlMeasure *measure = dtl_measure_item_get_measure (self->item);
  const DtlReason *reason = measure->reasons->len > 0 ? g_ptr_array_index (measure->reasons, 0) : NULL;
  const char *const styles[] = { "finding", dtl_verdict_style (measure->verdict), NULL };
  g_autofree char *conclusion = dtl_measure_words_conclusion (self->item, self->session);
  g_autofree char *words = conclusion != NULL && reason->working != NULL && !reason->by_hand ? g_strndup (reason->working, strcspn (reason->working, "\n")) : NULL;

  gtk_widget_set_css_classes (self->finding, (const char **) styles);
  gtk_widget_set_visible (self->finding, conclusion != NULL);
  gtk_label_set_text (GTK_LABEL (self->finding), conclusion != NULL ? conclusion : "");
  gtk_widget_set_visible (self->ground, words != NULL && !self->compact && !gtk_toggle_button_get_active (GTK_TOGGLE_BUTTON (self->working_button)));
  gtk_label_set_text (GTK_LABEL (self->ground), words != NULL ? words : "");
}

/* What comparing does not say by itself. */
static void
show_decided (DtlMeasureCard *self)
{
  g_autofree char *words = dtl_row_corrections_say (self->item);

  gtk_widget_set_visible (self->decided_box, words != NULL);
  gtk_label_set_text (self->decided, words != NULL ? words : "");
  dtl_verdict_pill_set_decided (DTL_VERDICT_PILL (self->verdict), words);
}

static void
show_reasons (DtlMeasureCard *self)
{
  const DtlMeasure *measure = dtl_measure_item_get_measure (self->item);

  for (guint i = 0; i < measure->reasons->len; i++)
    {
      const DtlReason *reason = g_ptr_array_index (measure->reasons, i);
      GtkWidget *label;

      if (!reason->working)
        continue;
      label = create_label (reason->working, NULL, 0);
      gtk_label_set_wrap (GTK_LABEL (label), TRUE);
      gtk_label_set_selectable (GTK_LABEL (label), TRUE);
      gtk_box_append (GTK_BOX (self->working), label);
    }
}

static GtkWidget *
create_passage (DtlMeasureCard *self, DtlMentionRef ref)
{
  g_autofree char *markup = dtl_measure_words_passage (self->item, ref);
  g_autofree char *source = dtl_measure_words_source (self->session, ref.source);
  GtkWidget *box = gtk_box_new (GTK_ORIENTATION_HORIZONTAL, 8);
  GtkWidget *words = gtk_box_new (GTK_ORIENTATION_VERTICAL, 0);
  GtkWidget *swatch = dtl_swatch_new (ref.source);
  GtkWidget *quote = create_label (NULL, NULL, 0);
  GtkWidget *button;

  gtk_label_set_markup (GTK_LABEL (quote), markup);
  gtk_label_set_wrap (GTK_LABEL (quote), TRUE);
  gtk_label_set_wrap_mode (GTK_LABEL (quote), PANGO_WRAP_WORD_CHAR);
  gtk_box_append (GTK_BOX (words), create_label (source, "caption-heading", 0));
  gtk_box_append (GTK_BOX (words), quote);
  gtk_widget_set_valign (swatch, GTK_ALIGN_START);
  gtk_box_append (GTK_BOX (box), swatch);
  gtk_box_append (GTK_BOX (box), words);
  button = create_mention_button (self, ref, box);
  gtk_widget_add_css_class (button, "passage");
  return button;
}

/* What can be decided about the row stands where its working is read, not in a menu only. */
static GtkWidget *
create_decisions (DtlMeasureCard *self)
{
  static const struct
  {
    const char *title;
    const char *action;
  } decisions[] = {
    { N_("Set _Verdict…"), "set-verdict" },
    { N_("_Rename…"), "rename" },
    { N_("S_plit…"), "split" },
    { N_("_Merge With…"), "merge" },
  };
  GtkWidget *box = adw_wrap_box_new ();

  adw_wrap_box_set_child_spacing (ADW_WRAP_BOX (box), 6);
  adw_wrap_box_set_line_spacing (ADW_WRAP_BOX (box), 6);
  for (guint i = 0; i < G_N_ELEMENTS (decisions); i++)
    {
      GtkWidget *button = gtk_button_new_with_mnemonic (_(decisions[i].title));

      gtk_widget_add_css_class (button, "decision");
      gtk_actionable_set_action_name (GTK_ACTIONABLE (button), "figures.decide");
      gtk_actionable_set_action_target (GTK_ACTIONABLE (button), "(us)", dtl_measure_item_get_index (self->item), decisions[i].action);
      adw_wrap_box_append (ADW_WRAP_BOX (box), button);
    }
  return box;
}

/* The working is made when it is asked for: most cards are never opened. */
static void
working_toggled_cb (DtlMeasureCard *self)
{
  remove_children (self->working);
  if (self->item != NULL)
    show_finding (self); /* the working says all of it */
  if (!self->item || !gtk_toggle_button_get_active (GTK_TOGGLE_BUTTON (self->working_button)))
    return;
  show_reasons (self);
  for (guint i = 0; i < self->figures->len; i++)
    gtk_box_append (GTK_BOX (self->working), create_passage (self, g_array_index (self->figures, DtlMentionRef, i)));
  gtk_box_append (GTK_BOX (self->working), create_decisions (self));
}

/* --- The widget -------------------------------------------------------------------------------- */

static void
plot_activated_cb (DtlMeasureCard *self, guint mark)
{
  DtlMentionRef ref;

  if (dtl_dot_plot_binding_get (self->item, self->figures, mark, &ref))
    dtl_session_select (self->session, DTL_SELECTION_FIGURE, ref.source, ref.index);
}

static void
series_activated_cb (DtlMeasureCard *self, guint index)
{
  const DtlSeriesPoint *point = dtl_series_binding_get (self->item, index);
  const DtlMentionRef *ref = point != NULL ? &g_array_index (point->figures, DtlMentionRef, 0) : NULL;

  if (ref != NULL)
    dtl_session_select (self->session, DTL_SELECTION_FIGURE, ref->source, ref->index);
}

static void
dtl_measure_card_dispose (GObject *object)
{
  DtlMeasureCard *self = DTL_MEASURE_CARD (object);
  GtkWidget *child;

  g_clear_object (&self->item);
  g_clear_object (&self->session);
  g_clear_pointer (&self->figures, g_array_unref);
  gtk_widget_dispose_template (GTK_WIDGET (self), DTL_TYPE_MEASURE_CARD);
  while ((child = gtk_widget_get_first_child (GTK_WIDGET (self))) != NULL)
    gtk_widget_unparent (child);
  G_OBJECT_CLASS (dtl_measure_card_parent_class)->dispose (object);
}

static void
dtl_measure_card_class_init (DtlMeasureCardClass *class)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (class);

  G_OBJECT_CLASS (class)->dispose = dtl_measure_card_dispose;
  g_type_ensure (DTL_TYPE_DOT_PLOT_VIEW);
  g_type_ensure (DTL_TYPE_SERIES_VIEW);
  g_type_ensure (DTL_TYPE_VALUE_ROWS);
  g_type_ensure (DTL_TYPE_VERDICT_PILL);
  gtk_widget_class_set_template_from_resource (widget_class, DTL_APPLICATION_PATH "/dtl-measure-card.ui");
  gtk_widget_class_set_accessible_role (widget_class, GTK_ACCESSIBLE_ROLE_GROUP);
  gtk_widget_class_bind_template_child (widget_class, DtlMeasureCard, head);
  gtk_widget_class_bind_template_child (widget_class, DtlMeasureCard, label);
  gtk_widget_class_bind_template_child (widget_class, DtlMeasureCard, subtitle);
  gtk_widget_class_bind_template_child (widget_class, DtlMeasureCard, verdict);
  gtk_widget_class_bind_template_child (widget_class, DtlMeasureCard, plot_box);
  gtk_widget_class_bind_template_child (widget_class, DtlMeasureCard, plot);
  gtk_widget_class_bind_template_child (widget_class, DtlMeasureCard, left_out);
  gtk_widget_class_bind_template_child (widget_class, DtlMeasureCard, series);
  gtk_widget_class_bind_template_child (widget_class, DtlMeasureCard, rows);
  gtk_widget_class_bind_template_child (widget_class, DtlMeasureCard, finding);
  gtk_widget_class_bind_template_child (widget_class, DtlMeasureCard, ground);
  gtk_widget_class_bind_template_child (widget_class, DtlMeasureCard, decided_box);
  gtk_widget_class_bind_template_child (widget_class, DtlMeasureCard, decided);
  gtk_widget_class_bind_template_child (widget_class, DtlMeasureCard, working_button);
  gtk_widget_class_bind_template_child (widget_class, DtlMeasureCard, working);
}

static void
dtl_measure_card_init (DtlMeasureCard *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));
  self->figures = g_array_new (FALSE, FALSE, sizeof (DtlMentionRef));
  g_signal_connect_swapped (self->working_button, "toggled", G_CALLBACK (working_toggled_cb), self);
  g_signal_connect_swapped (self->plot, "activated", G_CALLBACK (plot_activated_cb), self);
  g_signal_connect_swapped (self->series, "activated", G_CALLBACK (series_activated_cb), self);
}

/**
 * dtl_measure_card_new:
 * @session: (transfer none): the session that choosing a value speaks to
 *
 * Returns: (transfer floating): an empty card
 */
GtkWidget *
dtl_measure_card_new (DtlSession *session)
{
  DtlMeasureCard *self = g_object_new (DTL_TYPE_MEASURE_CARD, NULL);

  self->session = g_object_ref (session);
  dtl_value_rows_set_session (DTL_VALUE_ROWS (self->rows), session);
  return GTK_WIDGET (self);
}

/**
 * dtl_measure_card_bind:
 * @self: a card
 * @item: (transfer none): the measure to show
 */
void
dtl_measure_card_bind (DtlMeasureCard *self, DtlMeasureItem *item)
{
  const DtlMeasure *measure = dtl_measure_item_get_measure (item);
  g_autofree char *label = dtl_measure_words_label (item);
  g_autofree char *subtitle = dtl_measure_words_subtitle (item);

  dtl_measure_card_unbind (self);
  self->item = g_object_ref (item);
  choose_figures (self);
  gtk_label_set_text (GTK_LABEL (self->label), label);
  gtk_label_set_text (GTK_LABEL (self->subtitle), subtitle);
  dtl_verdict_pill_set_verdict (DTL_VERDICT_PILL (self->verdict), measure->verdict);
  show_plot (self);
  show_series (self);
  dtl_value_rows_bind (DTL_VALUE_ROWS (self->rows), item, self->figures, self->n_left_out);
  show_finding (self);
  show_decided (self);
  gtk_accessible_update_property (GTK_ACCESSIBLE (self), GTK_ACCESSIBLE_PROPERTY_LABEL, label, -1);
}

/**
 * dtl_measure_card_unbind:
 * @self: a card
 *
 * Empties the card, for another measure.
 */
void
dtl_measure_card_unbind (DtlMeasureCard *self)
{
  gtk_toggle_button_set_active (GTK_TOGGLE_BUTTON (self->working_button), FALSE);
  dtl_value_rows_unbind (DTL_VALUE_ROWS (self->rows));
  remove_children (self->working);
  g_clear_object (&self->item);
  g_array_set_size (self->figures, 0);
}

/**
 * dtl_measure_card_set_compact:
 * @self: a card
 * @compact: whether there is little room beside the values
 */
void
dtl_measure_card_set_compact (DtlMeasureCard *self, gboolean compact)
{
  if (self->compact == compact)
    return;
  self->compact = compact;
  dtl_value_rows_set_compact (DTL_VALUE_ROWS (self->rows), compact);
  if (self->item != NULL)
    show_finding (self);
}

/**
 * dtl_measure_card_set_cramped:
 * @self: a card
 * @cramped: whether there is no room for the verdict beside the label: large text in a narrow window
 */
void
dtl_measure_card_set_cramped (DtlMeasureCard *self, gboolean cramped)
{
  gtk_orientable_set_orientation (GTK_ORIENTABLE (self->head), cramped ? GTK_ORIENTATION_VERTICAL : GTK_ORIENTATION_HORIZONTAL);
}

/**
 * dtl_measure_card_set_chosen:
 * @self: a card
 * @chosen: whether the selection, wherever it was made, is this measure
 */
void
dtl_measure_card_set_chosen (DtlMeasureCard *self, gboolean chosen)
{
  if (chosen)
    gtk_widget_add_css_class (GTK_WIDGET (self), "chosen");
  else
    gtk_widget_remove_css_class (GTK_WIDGET (self), "chosen");
  gtk_accessible_update_state (GTK_ACCESSIBLE (self), GTK_ACCESSIBLE_STATE_SELECTED, chosen, -1);
}

/**
 * dtl_measure_card_is_open:
 * @self: a card
 *
 * Returns: whether the user unfolded anything in it
 */
gboolean
dtl_measure_card_is_open (DtlMeasureCard *self)
{
  return gtk_toggle_button_get_active (GTK_TOGGLE_BUTTON (self->working_button)) || dtl_value_rows_is_open (DTL_VALUE_ROWS (self->rows));
}

/**
 * dtl_measure_card_find_mention:
 * @widget: a widget in a card, or elsewhere
 * @ref: (out): the figure
 *
 * Returns: whether the widget is part of one of the card's values or passages
 */
gboolean
dtl_measure_card_find_mention (GtkWidget *widget, DtlMentionRef *ref)
{
  for (; widget != NULL && !DTL_IS_MEASURE_CARD (widget); widget = gtk_widget_get_parent (widget))
    {
      const DtlMentionRef *found = g_object_get_data (G_OBJECT (widget), MENTION_KEY);

      if (found == NULL)
        continue;
      *ref = *found;
      return TRUE;
    }
  return FALSE;
}
