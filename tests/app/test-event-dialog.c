/* SPDX-License-Identifier: GPL-3.0-or-later */

/* Events edited over a window on the sample, with the keyboard alone: another date, other words, put together and
 * taken apart; each one step, listed among the corrections, and undone. */

#include "config.h"

#include "dtl-event-dialog.h"

#include "dtl-choice-dialog.h"
#include "dtl-corrections-dialog.h"
#include "dtl-correction-step.h"
#include "dtl-event-item.h"
#include "dtl-keyboard.h"
#include "dtl-picture.h"
#include "dtl-timeline-pane-private.h"
#include "dtl-window-fixture.h"

typedef struct
{
  const char *name;
  int width;
  gboolean dark;
  int dpi;
  GtkTextDirection direction;
} Look;

static DtlTimelinePane *
get_pane (DtlWindowFixture *fixture)
{
  return DTL_TIMELINE_PANE (dtl_window_fixture_find (GTK_WIDGET (fixture->window), DTL_TYPE_TIMELINE_PANE));
}

static GtkEditable *
get_entry (AdwDialog *dialog, const char *name)
{
  return GTK_EDITABLE (gtk_widget_get_template_child (GTK_WIDGET (dialog), DTL_TYPE_EVENT_DIALOG, name));
}

static GtkWidget *
get_part (AdwDialog *dialog, const char *name)
{
  return GTK_WIDGET (gtk_widget_get_template_child (GTK_WIDGET (dialog), DTL_TYPE_EVENT_DIALOG, name));
}

static void
press (DtlWindowFixture *fixture, guint key, GdkModifierType modifiers)
{
  dtl_keyboard_press (GTK_WINDOW (fixture->window), key, modifiers);
}

static void
undo (DtlWindowFixture *fixture)
{
  gtk_widget_activate_action (GTK_WIDGET (fixture->window), "win.undo", NULL);
  dtl_window_fixture_wait (fixture);
}

static guint
count_stories (DtlWindowFixture *fixture)
{
  return dtl_session_get_comparison (fixture->session)->events->len;
}

/* What is chosen, once it has stayed so for a while: a slow machine is behind with its keys. */
static DtlSelection
get_settled_selection (DtlWindowFixture *fixture)
{
  DtlSelection before, chosen = *dtl_session_get_selection (fixture->session);

  do
    {
      before = chosen;
      dtl_picture_wait (100);
      chosen = *dtl_session_get_selection (fixture->session);
    }
  while (chosen.kind != before.kind || chosen.source != before.source || chosen.index != before.index);
  return chosen;
}

/* The keyboard stands on the first event of a source that somebody else tells too, or on the first that nobody does. */
static gboolean
walk_to (DtlWindowFixture *fixture, gboolean shared, DtlEventSubject *subject)
{
  const DtlComparison *comparison = dtl_session_get_comparison (fixture->session);

  gtk_widget_activate_action (GTK_WIDGET (fixture->window), "win.show-pane", "s", "timeline");
  dtl_picture_wait (300);
  if (!dtl_keyboard_focus (GTK_WINDOW (fixture->window)))
    return FALSE;
  gtk_widget_grab_focus (GTK_WIDGET (get_pane (fixture)));
  press (fixture, GDK_KEY_Home, 0);
  press (fixture, GDK_KEY_Home, 0);
  for (guint i = 0; i < 60; i++)
    {
      const DtlSelection chosen = get_settled_selection (fixture);
      const int story = chosen.kind == DTL_SELECTION_EVENT ? dtl_comparison_event_of (comparison, chosen.source, chosen.index) : -1;

      *subject = (DtlEventSubject) { chosen.source, chosen.index, FALSE };
      if (story >= 0 && (((const DtlStoryEvent *) g_ptr_array_index (comparison->events, story))->events->len > 1) == shared)
        return TRUE;
      press (fixture, GDK_KEY_Right, 0);
    }
  g_assert_not_reached ();
}

static const DtlDateMention *
get_date (DtlWindowFixture *fixture, const DtlEventSubject *subject)
{
  return dtl_reading_date (dtl_comparison_reading (dtl_session_get_comparison (fixture->session), subject->source),
                           dtl_event_subject_date (fixture->session, subject));
}

static char *
dup_edtf (DtlWindowFixture *fixture, const DtlEventSubject *subject)
{
  return dtl_interval_to_edtf (&get_date (fixture, subject)->interval);
}

/* From walking to the event over typing its date to saving it: no hand leaves the keyboard. */
static void
test_date (DtlWindowFixture *fixture, gconstpointer data)
{
  g_autofree char *picture = g_strdup_printf ("event-date-%d", GPOINTER_TO_INT (data));
  g_autofree char *before = NULL;
  g_autofree char *after = NULL;
  g_autofree char *undone = NULL;
  DtlEventSubject subject;

  if (!walk_to (fixture, TRUE, &subject))
    {
      g_test_skip ("no keys can be pressed here");
      return;
    }
  before = dup_edtf (fixture, &subject);
  press (fixture, GDK_KEY_e, 0);
  dtl_picture_wait (300);
  g_assert_true (DTL_IS_EVENT_DIALOG (dtl_window_fixture_dialog (fixture)));
  g_assert_false (gtk_widget_get_sensitive (get_part (dtl_window_fixture_dialog (fixture), "save_button")));
  press (fixture, GDK_KEY_a, GDK_CONTROL_MASK);
  dtl_keyboard_type (GTK_WINDOW (fixture->window), "12 june 2023");
  g_assert_cmpstr (gtk_editable_get_text (get_entry (dtl_window_fixture_dialog (fixture), "date_entry")), ==, "12 june 2023");
  g_assert_nonnull (strstr (gtk_label_get_text (GTK_LABEL (get_part (dtl_window_fixture_dialog (fixture), "answer"))), "known to the day"));
  dtl_window_fixture_picture (fixture, picture);
  press (fixture, GDK_KEY_Return, 0);
  dtl_window_fixture_wait (fixture);
  g_assert_null (adw_application_window_get_visible_dialog (ADW_APPLICATION_WINDOW (fixture->window)));
  after = dup_edtf (fixture, &subject);
  g_assert_cmpstr (after, ==, "2023-06-12");
  g_assert_cmpint (get_date (fixture, &subject)->basis, ==, DTL_BASIS_USER);
  undo (fixture);
  undone = dup_edtf (fixture, &subject);
  g_assert_cmpstr (undone, ==, before);
}

static AdwDialog *
open_editor (DtlWindowFixture *fixture, guint source, guint event, gboolean whole)
{
  gtk_widget_activate_action (GTK_WIDGET (fixture->window), "win.edit-event", "(uub)", source, event, whole);
  dtl_picture_wait (300);
  g_assert_true (DTL_IS_EVENT_DIALOG (dtl_window_fixture_dialog (fixture)));
  return dtl_window_fixture_dialog (fixture);
}

/* At any precision, in words or in the notation; what is none is refused at once, with what could be typed. */
static void
test_typed (DtlWindowFixture *fixture, gconstpointer data)
{
  static const struct
  {
    const char *typed;
    const char *edtf; /* NULL: refused */
  } cases[] = {
    { "12 June 2024", "2024-06-12" }, { "June 2024", "2024-06" }, { "2024", "2024" }, { "~2024-06", "2024-06~" },
    { "2024-06-12T14:30", "2024-06-12T14:30:00" }, { "Q3 2024", "2024-35" }, { "2024-06-01/2024-06-05", "2024-06-01/2024-06-05" },
    { "2024-02-30", NULL }, { "soonish", NULL }, { "", NULL },
  };

  for (guint i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      AdwDialog *dialog = open_editor (fixture, 0, 0, FALSE);
      const DtlEventSubject subject = { 0, 0, FALSE };
      g_autofree char *edtf = NULL;

      gtk_editable_set_text (get_entry (dialog, "date_entry"), cases[i].typed);
      g_assert_true (gtk_widget_get_sensitive (get_part (dialog, "save_button")) == (cases[i].edtf != NULL));
      if (cases[i].edtf == NULL)
        {
          g_assert_true (gtk_widget_has_css_class (get_part (dialog, "answer"), "error"));
          if (g_str_equal (cases[i].typed, "soonish"))
            dtl_window_fixture_picture (fixture, "event-refused");
          adw_dialog_force_close (dialog);
          dtl_picture_wait (100);
          continue;
        }
      g_signal_emit_by_name (get_part (dialog, "save_button"), "clicked");
      dtl_window_fixture_wait (fixture);
      edtf = dup_edtf (fixture, &subject);
      g_assert_cmpstr (edtf, ==, cases[i].edtf);
    }
}

static void
test_words (DtlWindowFixture *fixture, gconstpointer data)
{
  AdwDialog *dialog = open_editor (fixture, 0, 0, FALSE);
  g_autoptr (DtlEventItem) item = NULL;
  g_autoptr (DtlCorrectionStep) step = NULL;
  g_autofree char *what = NULL;

  gtk_editable_set_text (get_entry (dialog, "summary_entry"), "  ");
  g_assert_false (gtk_widget_get_sensitive (get_part (dialog, "save_button")));
  gtk_editable_set_text (get_entry (dialog, "summary_entry"), "A talk in Moscow");
  gtk_editable_set_text (get_entry (dialog, "reason_entry"), "Shorter");
  g_signal_emit_by_name (get_part (dialog, "save_button"), "clicked");
  dtl_window_fixture_wait (fixture);
  item = g_list_model_get_item (dtl_session_get_events (fixture->session), 0);
  g_assert_cmpstr (dtl_event_item_get_label (item), ==, "A talk in Moscow");
  dialog = open_editor (fixture, 0, 0, TRUE);
  g_assert_cmpstr (gtk_editable_get_text (get_entry (dialog, "summary_entry")), ==, "A talk in Moscow");
  g_assert_nonnull (strstr (gtk_label_get_text (GTK_LABEL (get_part (dialog, "by_hand"))), "“Shorter”"));
  dtl_window_fixture_picture (fixture, "event-by-hand");
  adw_dialog_force_close (dialog);
  dtl_picture_wait (100);
  gtk_widget_activate_action (GTK_WIDGET (fixture->window), "win.corrections", NULL);
  dtl_picture_wait (300);
  step = g_list_model_get_item (dtl_corrections_dialog_get_list (DTL_CORRECTIONS_DIALOG (dtl_window_fixture_dialog (fixture))), 0);
  what = dtl_correction_step_say_what (step);
  g_assert_true (g_str_has_suffix (what, "→ A talk in Moscow"));
  dtl_window_fixture_picture (fixture, "event-corrections");
}

/* J, words, Enter. */
static void
test_merge (DtlWindowFixture *fixture, gconstpointer data)
{
  const guint n = count_stories (fixture);
  DtlEventSubject subject;

  if (!walk_to (fixture, FALSE, &subject))
    {
      g_test_skip ("no keys can be pressed here");
      return;
    }
  press (fixture, GDK_KEY_j, 0);
  dtl_picture_wait (400);
  g_assert_true (DTL_IS_CHOICE_DIALOG (dtl_window_fixture_dialog (fixture)));
  dtl_window_fixture_picture (fixture, "event-merge");
  press (fixture, GDK_KEY_Down, 0);
  press (fixture, GDK_KEY_Return, 0);
  dtl_window_fixture_wait (fixture);
  g_assert_cmpuint (count_stories (fixture), ==, n - 1);
  undo (fixture);
  g_assert_cmpuint (count_stories (fixture), ==, n);
}

static void
test_separate (DtlWindowFixture *fixture, gconstpointer data)
{
  const guint n = count_stories (fixture);
  DtlEventSubject subject;

  if (!walk_to (fixture, TRUE, &subject))
    {
      g_test_skip ("no keys can be pressed here");
      return;
    }
  press (fixture, GDK_KEY_a, 0);
  dtl_window_fixture_wait (fixture);
  g_assert_cmpuint (count_stories (fixture), ==, n + 1);
  g_assert_cmpuint (dtl_event_subject_story (fixture->session, &subject)->events->len, ==, 1);
  undo (fixture);
  g_assert_cmpuint (count_stories (fixture), ==, n);
}

/* Of what several sources tell, one date for all of them. */
static void
test_whole (DtlWindowFixture *fixture, gconstpointer data)
{
  DtlEventSubject subject;
  const DtlStoryEvent *story;
  AdwDialog *dialog;
  guint n;

  if (!walk_to (fixture, TRUE, &subject))
    {
      g_test_skip ("no keys can be pressed here");
      return;
    }
  n = dtl_event_subject_story (fixture->session, &subject)->events->len;
  dialog = open_editor (fixture, subject.source, subject.event, TRUE);
  gtk_editable_set_text (get_entry (dialog, "date_entry"), "2024-03-05");
  g_signal_emit_by_name (get_part (dialog, "save_button"), "clicked");
  dtl_window_fixture_wait (fixture);
  story = dtl_event_subject_story (fixture->session, &subject);
  g_assert_cmpuint (story->events->len, ==, n);
  g_assert_cmpint (story->verdict, ==, DTL_VERDICT_AGREE);
  for (guint i = 0; i < n; i++)
    {
      const DtlMentionRef ref = g_array_index (story->events, DtlMentionRef, i);
      g_autofree char *edtf = dup_edtf (fixture, &(DtlEventSubject) { ref.source, ref.index, FALSE });

      g_assert_cmpstr (edtf, ==, "2024-03-05");
    }
}

/* What has no date gets one in the same editor. */
static void
test_undated (DtlWindowFixture *fixture, gconstpointer data)
{
  guint source, undated = GTK_INVALID_LIST_POSITION;
  g_autoptr (DtlEventItem) item = NULL;
  AdwDialog *dialog;
  GListModel *events = dtl_session_get_events (fixture->session);

  dtl_session_add_text (fixture->session, "Ferry news\n\nThe mayor opened the Long Bridge on Wednesday.\n");
  dtl_window_fixture_wait (fixture);
  source = dtl_session_get_comparison (fixture->session)->readings->len - 1;
  for (guint i = 0; i < g_list_model_get_n_items (events) && undated == GTK_INVALID_LIST_POSITION; i++)
    {
      g_set_object (&item, NULL);
      item = g_list_model_get_item (events, i);
      undated = dtl_event_item_get_source (item) == source && !dtl_event_item_get_resolved (item) ? i : undated;
    }
  g_assert_cmpuint (undated, !=, GTK_INVALID_LIST_POSITION);
  g_signal_emit_by_name (get_pane (fixture)->tray, "choose", item);
  dtl_picture_wait (300);
  dialog = dtl_window_fixture_dialog (fixture);
  g_assert_cmpstr (gtk_editable_get_text (get_entry (dialog, "date_entry")), ==, "");
  g_assert_nonnull (dtl_window_fixture_find (GTK_WIDGET (dialog), ADW_TYPE_BUTTON_ROW));
  dtl_window_fixture_picture (fixture, "event-undated");
  gtk_editable_set_text (get_entry (dialog, "date_entry"), "June 2024");
  g_signal_emit_by_name (get_part (dialog, "save_button"), "clicked");
  dtl_window_fixture_wait (fixture);
  g_clear_object (&item);
  item = g_list_model_get_item (events, undated);
  g_assert_true (dtl_event_item_get_resolved (item));
}

/* The list has the same keys and the same menu. */
static void
test_list (DtlWindowFixture *fixture, gconstpointer data)
{
  gtk_widget_activate_action (GTK_WIDGET (fixture->window), "win.show-pane", "s", "timeline");
  if (!dtl_keyboard_focus (GTK_WINDOW (fixture->window)))
    {
      g_test_skip ("no keys can be pressed here");
      return;
    }
  gtk_widget_grab_focus (GTK_WIDGET (get_pane (fixture)));
  press (fixture, GDK_KEY_l, 0);
  dtl_picture_wait (200);
  g_assert_true (dtl_timeline_pane_shows_list (get_pane (fixture)));
  gtk_column_view_scroll_to (get_pane (fixture)->list, 2, NULL, GTK_LIST_SCROLL_FOCUS | GTK_LIST_SCROLL_SELECT, NULL);
  dtl_picture_wait (300);
  press (fixture, GDK_KEY_F10, GDK_SHIFT_MASK);
  g_assert_nonnull (get_pane (fixture)->list_menu);
  g_assert_true (gtk_widget_get_visible (get_pane (fixture)->list_menu));
  dtl_picture_wait (200);
  dtl_window_fixture_picture (fixture, "event-list-menu");
  press (fixture, GDK_KEY_Escape, 0);
  press (fixture, GDK_KEY_e, 0);
  dtl_picture_wait (300);
  g_assert_true (DTL_IS_EVENT_DIALOG (dtl_window_fixture_dialog (fixture)));
}

static void
test_look (gconstpointer data)
{
  const Look *look = data;
  DtlWindowFixture fixture = { 0 };
  const DtlStoryEvent *most = NULL;
  const DtlComparison *comparison;
  g_autofree char *editor = g_strdup_printf ("event-%s", look->name);
  g_autofree char *merging = g_strdup_printf ("event-merge-%s", look->name);

  gtk_widget_set_default_direction (look->direction);
  g_object_set (gtk_settings_get_default (), "gtk-xft-dpi", look->dpi * 1024, NULL);
  dtl_window_fixture_open (&fixture, look->width, look->width > 700 ? 900 : 720, look->dark);
  comparison = dtl_session_get_comparison (fixture.session);
  for (guint i = 0; i < comparison->events->len; i++)
    {
      const DtlStoryEvent *story = g_ptr_array_index (comparison->events, i);

      most = most == NULL || story->events->len > most->events->len ? story : most;
    }
  open_editor (&fixture, g_array_index (most->events, DtlMentionRef, 0).source, g_array_index (most->events, DtlMentionRef, 0).index, TRUE);
  dtl_window_fixture_picture (&fixture, editor);
  adw_dialog_force_close (dtl_window_fixture_dialog (&fixture));
  dtl_picture_wait (100);
  gtk_widget_activate_action (GTK_WIDGET (fixture.window), "win.merge-event", "(uub)", 0, 0, FALSE);
  dtl_picture_wait (300);
  g_assert_true (DTL_IS_CHOICE_DIALOG (dtl_window_fixture_dialog (&fixture)));
  dtl_window_fixture_picture (&fixture, merging);
  dtl_window_fixture_tear_down (&fixture, NULL);
  g_object_set (gtk_settings_get_default (), "gtk-xft-dpi", 96 * 1024, NULL);
  gtk_widget_set_default_direction (GTK_TEXT_DIR_LTR);
}

int
main (int argc, char **argv)
{
  static const Look looks[] = {
    { "1400", 1400, FALSE, 96, GTK_TEXT_DIR_LTR }, { "360", 360, FALSE, 96, GTK_TEXT_DIR_LTR }, { "dark", 1400, TRUE, 96, GTK_TEXT_DIR_LTR },
    { "rtl-360", 360, FALSE, 96, GTK_TEXT_DIR_RTL }, { "large-360", 360, FALSE, 192, GTK_TEXT_DIR_LTR },
    { "large", 1400, FALSE, 192, GTK_TEXT_DIR_LTR },
  };

  dtl_window_fixture_init (&argc, &argv, FALSE);
#define ADD(path, width, test) \
  g_test_add (path, DtlWindowFixture, GINT_TO_POINTER (width), dtl_window_fixture_set_up, test, dtl_window_fixture_tear_down)
  ADD ("/event-dialog/date", 1400, test_date);
  ADD ("/event-dialog/date-narrow", 360, test_date);
  ADD ("/event-dialog/typed", 1400, test_typed);
  ADD ("/event-dialog/words", 1400, test_words);
  ADD ("/event-dialog/merge", 1400, test_merge);
  ADD ("/event-dialog/separate", 1400, test_separate);
  ADD ("/event-dialog/whole", 1400, test_whole);
  ADD ("/event-dialog/undated", 1400, test_undated);
  ADD ("/event-dialog/list", 1400, test_list);
#undef ADD
  for (guint i = 0; i < G_N_ELEMENTS (looks); i++)
    {
      g_autofree char *path = g_strdup_printf ("/event-dialog/look/%s", looks[i].name);

      g_test_add_data_func (path, &looks[i], test_look);
    }
  return dtl_window_fixture_run ();
}
