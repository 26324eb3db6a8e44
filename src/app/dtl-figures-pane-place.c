/* SPDX-License-Identifier: GPL-3.0-or-later */

/* Whatever is compared anew makes every row anew, and the keyboard would be lost with the row that had it.
 * So the pane remembers where in it the keyboard is, and brings it back to the same value, or the same row. */

#include "config.h"

#include "dtl-figures-pane-private.h"
#include "dtl-measure-card.h"

#define WAIT_MS 40
#define MOST_TRIES 50 /* a dialog that is closing hands the keyboard back only when it is gone */

/* --- where it is ------------------------------------------------------------------------------------------- */

static void
remember (DtlFiguresPane *self, DtlSelection place)
{
  self->keyboard = place;
  g_clear_pointer (&self->keyboard_in, dtl_comparison_unref);
  if (place.kind != DTL_SELECTION_NONE)
    self->keyboard_in = dtl_comparison_ref ((DtlComparison *) dtl_session_get_comparison (self->session));
}

/* Between the rows' change and the news of it, the keyboard is nowhere that anybody chose. */
static gboolean
is_between (DtlFiguresPane *self)
{
  return self->keyboard_timer != 0
         || (self->keyboard_in != NULL && self->keyboard_in != dtl_session_get_comparison (self->session));
}

static void
focus_changed_cb (GtkWindow *window, GParamSpec *pspec, DtlFiguresPane *self)
{
  GtkWidget *focus = gtk_window_get_focus (window);
  DtlSelection place = { DTL_SELECTION_NONE, 0, 0 };
  DtlMeasureItem *row;
  DtlMentionRef figure;

  if (focus == NULL || is_between (self) || gtk_widget_get_ancestor (focus, ADW_TYPE_DIALOG) != NULL
      || gtk_widget_get_ancestor (focus, GTK_TYPE_POPOVER) != NULL)
    return;
  row = gtk_widget_is_ancestor (focus, GTK_WIDGET (self)) ? dtl_figures_pane_find_row (self, focus) : NULL;
  if (row != NULL && dtl_measure_card_find_mention (focus, &figure))
    place = (DtlSelection) { DTL_SELECTION_FIGURE, figure.source, figure.index };
  else if (row != NULL)
    place = (DtlSelection) { DTL_SELECTION_MEASURE, 0, dtl_measure_item_get_index (row) };
  remember (self, place);
}

static void
root_changed_cb (DtlFiguresPane *self)
{
  GtkRoot *root = gtk_widget_get_root (GTK_WIDGET (self));

  if (GTK_IS_WINDOW (root))
    g_signal_connect_object (root, "notify::focus-widget", G_CALLBACK (focus_changed_cb), self, 0);
}

/**
 * dtl_figures_pane_follow_keyboard:
 * @self: a pane that has its session
 */
void
dtl_figures_pane_follow_keyboard (DtlFiguresPane *self)
{
  g_signal_connect (self, "notify::root", G_CALLBACK (root_changed_cb), NULL);
  root_changed_cb (self);
}

void
dtl_figures_pane_forget_place (DtlFiguresPane *self)
{
  g_clear_handle_id (&self->keyboard_timer, g_source_remove);
  g_clear_pointer (&self->keyboard_in, dtl_comparison_unref);
}

/* --- bringing it back --------------------------------------------------------------------------------------- */

static GtkWidget *
find_value (GtkWidget *widget, const DtlSelection *place)
{
  DtlMentionRef figure;

  if (gtk_widget_get_focusable (widget) && dtl_measure_card_find_mention (widget, &figure) && figure.source == place->source
      && figure.index == place->index)
    return widget;
  for (GtkWidget *child = gtk_widget_get_first_child (widget); child != NULL; child = gtk_widget_get_next_sibling (child))
    {
      GtkWidget *found = find_value (child, place);

      if (found != NULL)
        return found;
    }
  return NULL;
}

static GtkWidget *
find_card (DtlFiguresPane *self, int measure)
{
  GHashTableIter iter;
  gpointer slot;

  g_hash_table_iter_init (&iter, self->slots);
  while (g_hash_table_iter_next (&iter, &slot, NULL))
    if ((int) dtl_measure_item_get_index (dtl_card_slot_get_item (slot)) == measure && gtk_widget_get_mapped (slot))
      return slot;
  return NULL;
}

/* The value, else the row that it is in now. */
static GtkWidget *
find_place (DtlFiguresPane *self)
{
  const DtlSelection *place = &self->keyboard;
  const gboolean is_figure = place->kind == DTL_SELECTION_FIGURE;
  const int measure = is_figure ? dtl_comparison_measure_of (self->keyboard_in, place->source, place->index) : (int) place->index;
  GtkWidget *card = find_card (self, measure);
  GtkWidget *value = card != NULL && is_figure ? find_value (card, place) : NULL;

  return value != NULL || card == NULL ? value : gtk_widget_get_parent (card);
}

static gboolean
bring_back_cb (gpointer data)
{
  DtlFiguresPane *self = data;
  GtkRoot *root = gtk_widget_get_root (GTK_WIDGET (self));
  GtkWidget *focus = root != NULL ? gtk_root_get_focus (root) : NULL;
  const gboolean covered = focus != NULL && gtk_widget_get_ancestor (focus, ADW_TYPE_DIALOG) != NULL;
  GtkWidget *place = NULL;

  if (covered && ++self->keyboard_tries < MOST_TRIES)
    return G_SOURCE_CONTINUE;
  if (!covered)
    place = find_place (self);
  if (place != NULL)
    gtk_widget_grab_focus (place);
  self->keyboard_timer = 0;
  return G_SOURCE_REMOVE;
}

/**
 * dtl_figures_pane_keep_place:
 * @self: the pane, all of whose rows are new
 *
 * If the keyboard was in one of them, it comes back to it, unless it is taken elsewhere in the meantime.
 */
void
dtl_figures_pane_keep_place (DtlFiguresPane *self)
{
  const DtlComparison *comparison = dtl_session_get_comparison (self->session);

  if (self->keyboard.kind == DTL_SELECTION_NONE || self->keyboard_in == NULL || self->keyboard_in == comparison)
    return;
  remember (self, dtl_selection_carry (&self->keyboard, self->keyboard_in, comparison));
  g_clear_handle_id (&self->keyboard_timer, g_source_remove);
  self->keyboard_tries = 0;
  if (self->keyboard.kind != DTL_SELECTION_NONE)
    self->keyboard_timer = g_timeout_add (WAIT_MS, bring_back_cb, self);
}
