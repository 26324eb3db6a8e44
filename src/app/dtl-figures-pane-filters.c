/* SPDX-License-Identifier: GPL-3.0-or-later */

/* Showing only the figures of a verdict, of a kind, in a unit, of a report. What is hidden so is easily forgotten: a
 * chip says it as long as it lasts, and takes it away. */

#include "config.h"

#include <glib/gi18n-lib.h>

#include "dtl-figures-pane-private.h"
#include "dtl-measure-words.h"
#include "dtl-words.h"

#define MOST_UNITS 40 /* in the menu, the commonest first */

/* --- What it is narrowed to, in words ---------------------------------------------------------- */

static char *
say_open_report (DtlFiguresPane *self)
{
  const int source = self->open_report_only ? dtl_session_get_current_source (self->session) : -1;

  return source >= 0 ? dtl_measure_words_source (self->session, (guint) source) : NULL;
}

static char *
say_source (DtlFiguresPane *self)
{
  return self->source >= 0 ? dtl_measure_words_source (self->session, (guint) self->source) : NULL;
}

static char *
say_verdict (DtlFiguresPane *self)
{
  return self->verdict != DTL_FIGURES_ANY ? g_strdup (dtl_words_verdict (self->verdict)) : NULL;
}

static char *
say_kind (DtlFiguresPane *self)
{
  return self->kind != DTL_FIGURES_ANY ? g_strdup (dtl_words_kind (self->kind)) : NULL;
}

static const char *
name_unit (const char *unit)
{
  static const struct
  {
    const char *unit;
    const char *name;
  } names[] = {
    { "1", N_("Numbers without a unit") },
    { "%", N_("Per cent") },
    { "pp", N_("Percentage points") },
  };

  for (guint i = 0; i < G_N_ELEMENTS (names); i++)
    if (g_str_equal (names[i].unit, unit))
      return _(names[i].name);
  return unit;
}

static char *
say_unit (DtlFiguresPane *self)
{
  return *self->unit != '\0' ? g_strdup (name_unit (self->unit)) : NULL;
}

/* --- Chips ---------------------------------------------------------------------------------------- */

/* @reset: what the action takes to narrow nothing, as text of a #GVariant; %NULL: it is a switch */
typedef struct
{
  const char *action;
  const char *reset;
  char *(*say) (DtlFiguresPane *self);
} Narrowing;

static const Narrowing narrowings[] = {
  { "figures.open-report", NULL, say_open_report },
  { "figures.source", "-1", say_source },
  { "figures.verdict", "-1", say_verdict },
  { "figures.kind", "-1", say_kind },
  { "figures.unit", "''", say_unit },
};

static void
reset (DtlFiguresPane *self, const Narrowing *narrowing)
{
  GVariant *value = narrowing->reset != NULL ? g_variant_new_parsed (narrowing->reset) : NULL;

  gtk_widget_activate_action_variant (GTK_WIDGET (self), narrowing->action, value);
}

static void
chip_clicked_cb (GtkButton *chip, const Narrowing *narrowing)
{
  DtlFiguresPane *self = DTL_FIGURES_PANE (gtk_widget_get_ancestor (GTK_WIDGET (chip), DTL_TYPE_FIGURES_PANE));

  g_object_ref (self);
  reset (self, narrowing);
  gtk_widget_grab_focus (GTK_WIDGET (self)); /* the chip that had the keyboard is gone */
  g_object_unref (self);
}

static GtkWidget *
create_chip (const Narrowing *narrowing, const char *words)
{
  /* Translators: what a screen reader says of a button that takes a filter away: its words */
  g_autofree char *name = g_strdup_printf (_("Only %s: show others too"), words);
  GtkWidget *chip = gtk_button_new ();
  GtkWidget *box = gtk_box_new (GTK_ORIENTATION_HORIZONTAL, 6);
  GtkWidget *label = gtk_label_new (words);

  gtk_label_set_ellipsize (GTK_LABEL (label), PANGO_ELLIPSIZE_END);
  gtk_label_set_max_width_chars (GTK_LABEL (label), 24);
  gtk_box_append (GTK_BOX (box), label);
  gtk_box_append (GTK_BOX (box), gtk_image_new_from_icon_name ("window-close-symbolic"));
  gtk_button_set_child (GTK_BUTTON (chip), box);
  gtk_widget_add_css_class (chip, "chip");
  gtk_widget_set_tooltip_text (chip, name);
  gtk_accessible_update_property (GTK_ACCESSIBLE (chip), GTK_ACCESSIBLE_PROPERTY_LABEL, name, -1);
  g_signal_connect (chip, "clicked", G_CALLBACK (chip_clicked_cb), (gpointer) narrowing);
  return chip;
}

static void
show_chips (DtlFiguresPane *self)
{
  GtkWidget *child;
  guint n = 0;

  while ((child = gtk_widget_get_first_child (GTK_WIDGET (self->filter_chips))) != NULL)
    adw_wrap_box_remove (self->filter_chips, child);
  for (guint i = 0; self->session != NULL && i < G_N_ELEMENTS (narrowings); i++)
    {
      g_autofree char *words = narrowings[i].say (self);

      if (words == NULL)
        continue;
      adw_wrap_box_append (self->filter_chips, create_chip (&narrowings[i], words));
      n++;
    }
  gtk_widget_set_visible (GTK_WIDGET (self->filter_chips), n > 0);
}

/**
 * dtl_figures_pane_show_filters:
 * @self: the pane
 *
 * What else hides rows than the three buttons is said below them, with the way back in it.
 */
void
dtl_figures_pane_show_filters (DtlFiguresPane *self)
{
  const int current = self->session != NULL ? dtl_session_get_current_source (self->session) : -1;

  dtl_figures_filter_set_verdict (self->filter, self->verdict);
  dtl_figures_filter_set_kind (self->filter, self->kind);
  dtl_figures_filter_set_unit (self->filter, *self->unit != '\0' ? self->unit : NULL);
  dtl_figures_filter_set_source (self->filter, self->open_report_only ? current : self->source);
  show_chips (self);
}

/**
 * dtl_figures_pane_clear_filters:
 * @self: the pane
 *
 * Shows figures of every verdict, kind, unit and report again.
 */
void
dtl_figures_pane_clear_filters (DtlFiguresPane *self)
{
  for (guint i = 0; i < G_N_ELEMENTS (narrowings); i++)
    {
      g_autofree char *words = narrowings[i].say (self);

      if (words != NULL)
        reset (self, &narrowings[i]);
    }
}

/* --- Actions -------------------------------------------------------------------------------------- */

static void
change_verdict_cb (GSimpleAction *action, GVariant *choice, gpointer data)
{
  DtlFiguresPane *self = data;

  self->verdict = g_variant_get_int32 (choice);
  g_simple_action_set_state (action, choice);
  dtl_figures_pane_show_filters (self);
}

static void
change_kind_cb (GSimpleAction *action, GVariant *choice, gpointer data)
{
  DtlFiguresPane *self = data;

  self->kind = g_variant_get_int32 (choice);
  g_simple_action_set_state (action, choice);
  dtl_figures_pane_show_filters (self);
}

static void
change_source_cb (GSimpleAction *action, GVariant *choice, gpointer data)
{
  DtlFiguresPane *self = data;

  self->source = g_variant_get_int32 (choice);
  g_simple_action_set_state (action, choice);
  dtl_figures_pane_show_filters (self);
}

static void
change_unit_cb (GSimpleAction *action, GVariant *choice, gpointer data)
{
  DtlFiguresPane *self = data;

  g_set_str (&self->unit, g_variant_get_string (choice, NULL));
  g_simple_action_set_state (action, choice);
  dtl_figures_pane_show_filters (self);
}

static void
change_open_report_cb (GSimpleAction *action, GVariant *choice, gpointer data)
{
  DtlFiguresPane *self = data;

  self->open_report_only = g_variant_get_boolean (choice);
  g_simple_action_set_state (action, choice);
  dtl_figures_pane_show_filters (self);
}

/* --- The menu --------------------------------------------------------------------------------------- */

static void
add_choice (GMenu *menu, const char *title, const char *action, GVariant *target)
{
  g_autoptr (GMenuItem) item = g_menu_item_new (title, NULL);

  g_menu_item_set_action_and_target_value (item, action, target);
  g_menu_append_item (menu, item);
}

/* A submenu of everything that one choice can be. */
static void
add_choices (GMenu *section, const char *title, const char *action, const char *(*say) (guint), guint n)
{
  g_autoptr (GMenu) menu = g_menu_new ();

  for (int i = DTL_FIGURES_ANY; i < (int) n; i++)
    add_choice (menu, i == DTL_FIGURES_ANY ? _("All") : say (i), action, g_variant_new_int32 (i));
  g_menu_append_submenu (section, title, G_MENU_MODEL (menu));
}

static const char *
name_verdict (guint verdict)
{
  return dtl_words_verdict (verdict);
}

static const char *
name_kind (guint kind)
{
  return dtl_words_kind (kind);
}

typedef struct
{
  const char *unit;
  guint n;
} UnitCount;

static int
compare_counts_cb (gconstpointer a, gconstpointer b)
{
  const UnitCount *left = a, *right = b;

  return left->n != right->n ? (left->n < right->n) - (left->n > right->n) : g_strcmp0 (left->unit, right->unit);
}

static GArray *
count_units (const DtlComparison *comparison)
{
  GArray *counts = g_array_new (FALSE, FALSE, sizeof (UnitCount));
  g_autoptr (GHashTable) places = g_hash_table_new (g_str_hash, g_str_equal);
  const char *last = NULL;
  gpointer place = NULL;

  for (guint i = 0; i < comparison->measures->len; i++)
    {
      const char *unit = ((const DtlMeasure *) g_ptr_array_index (comparison->measures, i))->unit;
      const UnitCount first = { unit, 0 };

      /* Most of a hundred thousand are in the same unit as the one before. */
      if (unit != last && !g_hash_table_lookup_extended (places, unit, NULL, &place))
        {
          g_hash_table_insert (places, (gpointer) unit, place = GUINT_TO_POINTER (counts->len));
          g_array_append_val (counts, first);
        }
      g_array_index (counts, UnitCount, GPOINTER_TO_UINT (place)).n++;
      last = unit;
    }
  g_array_sort (counts, compare_counts_cb);
  return counts;
}

/**
 * dtl_figures_pane_list_choices:
 * @self: the pane
 *
 * Fills the menus of units and of reports with those that there are now.
 */
void
dtl_figures_pane_list_choices (DtlFiguresPane *self)
{
  const DtlComparison *comparison = dtl_session_get_comparison (self->session);
  g_autoptr (GArray) units = count_units (comparison);

  if (self->source >= (int) comparison->readings->len)
    gtk_widget_activate_action (GTK_WIDGET (self), "figures.source", "i", DTL_FIGURES_ANY);
  g_menu_remove_all (self->units);
  g_menu_remove_all (self->sources);
  add_choice (self->units, _("All"), "figures.unit", g_variant_new_string (""));
  for (guint i = 0; i < MIN (units->len, MOST_UNITS); i++)
    {
      const char *unit = g_array_index (units, UnitCount, i).unit;

      add_choice (self->units, name_unit (unit), "figures.unit", g_variant_new_string (unit));
    }
  add_choice (self->sources, _("All"), "figures.source", g_variant_new_int32 (DTL_FIGURES_ANY));
  for (guint i = 0; i < comparison->readings->len; i++)
    {
      g_autofree char *name = dtl_measure_words_source (self->session, i);

      add_choice (self->sources, name, "figures.source", g_variant_new_int32 ((int) i));
    }
}

/**
 * dtl_figures_pane_add_filters:
 * @self: the pane
 * @actions: gets the actions
 *
 * Adds what narrows the figures to the pane's menu.
 */
void
dtl_figures_pane_add_filters (DtlFiguresPane *self, GActionMap *actions)
{
  static const GActionEntry entries[] = {
    { .name = "verdict", .parameter_type = "i", .state = "-1", .change_state = change_verdict_cb },
    { .name = "kind", .parameter_type = "i", .state = "-1", .change_state = change_kind_cb },
    { .name = "unit", .parameter_type = "s", .state = "''", .change_state = change_unit_cb },
    { .name = "source", .parameter_type = "i", .state = "-1", .change_state = change_source_cb },
    { .name = "open-report", .state = "false", .change_state = change_open_report_cb },
  };

  self->verdict = DTL_FIGURES_ANY;
  self->kind = DTL_FIGURES_ANY;
  self->source = DTL_FIGURES_ANY;
  self->unit = g_strdup ("");
  self->units = g_menu_new ();
  self->sources = g_menu_new ();
  g_action_map_add_action_entries (actions, entries, G_N_ELEMENTS (entries), self);
  add_choices (self->filter_section, _("Verdict"), "figures.verdict", name_verdict, DTL_VERDICT_CONFLICT + 1);
  add_choices (self->filter_section, _("Kind"), "figures.kind", name_kind, DTL_FIGURE_NUMBER + 1);
  g_menu_append_submenu (self->filter_section, _("Unit"), G_MENU_MODEL (self->units));
  g_menu_append_submenu (self->filter_section, _("Report"), G_MENU_MODEL (self->sources));
}
