/* SPDX-License-Identifier: GPL-3.0-or-later */

/* Which other row of the figures panel a row is the same as. */

#include "config.h"

#include "dtl-merge-dialog.h"

#include <glib/gi18n-lib.h>

#include "dtl-choice-dialog.h"
#include "dtl-correct.h"
#include "dtl-measure-words.h"
#include "dtl-row-corrections.h"
#include "dtl-words.h"

typedef struct
{
  DtlSession *session;
  DtlMeasureItem *row;
  GStrv words;   /* of the row's label, case-folded */
  GArray *rates; /* guint16 by row; 0: not rated yet */
} Merging;

static void
free_merging_cb (gpointer data)
{
  Merging *self = data;

  g_object_unref (self->session);
  g_object_unref (self->row);
  g_strfreev (self->words);
  g_array_unref (self->rates);
  g_free (self);
}

static gboolean
is_choice_cb (gpointer item, gpointer data)
{
  const Merging *self = data;

  return dtl_measure_item_get_index (item) != dtl_measure_item_get_index (self->row);
}

static guint
count_words (const Merging *self, const char *label)
{
  g_auto (GStrv) others = g_str_tokenize_and_fold (label != NULL ? label : "", NULL, NULL);
  guint n = 0;

  for (char **word = self->words; *word != NULL; word++)
    n += g_strv_contains ((const char *const *) others, *word);
  return n;
}

/* Words in common, then the unit, then the period: no more than an order to look through. */
static guint
rate (const Merging *self, DtlMeasureItem *row)
{
  const DtlMeasure *mine = dtl_measure_item_get_measure (self->row);
  const DtlMeasure *measure = dtl_measure_item_get_measure (row);
  const guint index = dtl_measure_item_get_index (row);
  guint16 *rating;

  if (index >= self->rates->len)
    g_array_set_size (self->rates, index + 1);
  rating = &g_array_index (self->rates, guint16, index);
  if (*rating == 0)
    *rating = (guint16) (1 + 4 * count_words (self, measure->label) + 2 * (g_strcmp0 (mine->unit, measure->unit) == 0)
                         + dtl_interval_equal (&mine->period, &measure->period));
  return *rating;
}

static int
compare_cb (gpointer a, gpointer b, gpointer data)
{
  const int more = (int) rate (data, b) - (int) rate (data, a);

  return more != 0 ? more : (int) dtl_measure_item_get_index (a) - (int) dtl_measure_item_get_index (b);
}

static char *
get_label_cb (gpointer item, gpointer data)
{
  return dtl_measure_words_label (item);
}

static char *
say_values (DtlMeasureItem *row)
{
  g_autoptr (GArray) figures = dtl_measure_main_figures (row);
  g_autoptr (GStrvBuilder) values = g_strv_builder_new ();
  g_auto (GStrv) list = NULL;

  for (guint i = 0; i < MIN (figures->len, 3); i++)
    g_strv_builder_take (values, dtl_measure_words_value (row, g_array_index (figures, DtlMentionRef, i)));
  if (figures->len > 3)
    g_strv_builder_add (values, "…");
  list = g_strv_builder_end (values);
  return g_strjoinv (" · ", list);
}

static char *
get_details_cb (gpointer item, gpointer data)
{
  g_autofree char *values = say_values (item);
  g_autofree char *about = dtl_measure_words_subtitle (item);

  return g_strjoin (" · ", values, about, NULL);
}

static void
choose_cb (GtkWidget *dialog, gpointer item, gpointer data)
{
  const Merging *self = data;

  dtl_correct_merge (dialog, self->session, self->row, item);
}

static const DtlChoiceKind merging_rows = {
  .title = N_("Merge With"),
  .action = N_("_Merge"),
  .placeholder = N_("Search rows"),
  .list_name = N_("Rows"),
  .none_title = N_("No Such Row"),
  .none_words = N_("No other row has these words."),
  .get_label = get_label_cb,
  .get_details = get_details_cb,
  .is_choice = is_choice_cb,
  .compare = compare_cb,
  .choose = choose_cb,
};

static Merging *
create_merging (DtlSession *session, DtlMeasureItem *row)
{
  Merging *self = g_new0 (Merging, 1);
  const char *label = dtl_measure_item_get_measure (row)->label;

  self->session = g_object_ref (session);
  self->row = g_object_ref (row);
  self->words = g_str_tokenize_and_fold (label != NULL ? label : "", NULL, NULL);
  self->rates = g_array_new (FALSE, TRUE, sizeof (guint16));
  return self;
}

/**
 * dtl_merge_dialog_new:
 * @session: the session
 * @row: a row that is shown
 *
 * Returns: (transfer floating): a dialog that asks which row it is the same as
 */
AdwDialog *
dtl_merge_dialog_new (DtlSession *session, DtlMeasureItem *row)
{
  GListModel *rows = g_object_ref (dtl_session_get_measures (session));
  g_autofree char *label = dtl_measure_words_label (row);
  /* Translators: what a row of figures is about */
  g_autofree char *question = g_strdup_printf (_("Which row says the same as “%s”?"), label);
  AdwDialog *dialog = dtl_choice_dialog_new (&merging_rows, question, rows, create_merging (session, row), free_merging_cb);

  /* What it would merge is not there any more. */
  g_signal_connect_object (session, "notify::comparison", G_CALLBACK (adw_dialog_close), dialog, G_CONNECT_SWAPPED);
  return dialog;
}
