/* SPDX-License-Identifier: GPL-3.0-or-later */

/* What can be done with a place in the text depends on what was read there: a figure can be corrected,
 * words in which nothing was read can be said to be one. */

#include "config.h"

#include "dtl-document-menu.h"

#include <glib/gi18n-lib.h>

/**
 * dtl_document_menu_find_quotation:
 * @reading: what was read in a source
 * @words: some words of it; may be empty
 *
 * Returns: the first quotation that they stand in, or -1
 */
int
dtl_document_menu_find_quotation (const DtlReading *reading, DtlSpan words)
{
  for (guint i = 0; i < reading->quotations->len; i++)
    if (dtl_span_contains (dtl_reading_quotation (reading, i)->span, words))
      return (int) i;
  return -1;
}

static void
append (GMenu *section, const char *title, const char *action, guint source, guint index)
{
  g_autoptr (GMenuItem) item = g_menu_item_new (title, NULL);

  g_menu_item_set_action_and_target (item, action, "(uu)", source, index);
  g_menu_append_item (section, item);
}

static void
append_section (GMenu *menu, GMenu *section)
{
  if (g_menu_model_get_n_items (G_MENU_MODEL (section)) > 0)
    g_menu_append_section (menu, NULL, G_MENU_MODEL (section));
}

/* Beside figures and dates, what can be done with each. */
static const struct
{
  const char *correct_title;
  const char *correct;
  const char *reject_title;
  const char *reject;
} kinds[] = {
  [DTL_SELECTION_FIGURE] = { N_("_Correct Figure…"), "win.correct-figure", N_("_Not a Figure"), "win.not-a-figure" },
  [DTL_SELECTION_DATE] = { N_("_Correct Date…"), "win.correct-date", N_("_Not a Date"), "win.not-a-date" },
  [DTL_SELECTION_QUOTATION] = { N_("Correct _Quotation…"), "win.correct-quotation", N_("Not a Quotation"), "win.not-a-quotation" },
};

static void
append_mention (GMenu *menu, DtlSelectionKind kind, guint source, guint index)
{
  g_autoptr (GMenu) section = g_menu_new ();

  append (section, _(kinds[kind].correct_title), kinds[kind].correct, source, index);
  append (section, _(kinds[kind].reject_title), kinds[kind].reject, source, index);
  append_section (menu, section);
}

/**
 * dtl_document_menu_create:
 * @reading: what was read in the source
 * @source: its index
 * @place: where the menu is opened
 *
 * Returns: (transfer full): what can be done there
 */
GMenuModel *
dtl_document_menu_create (const DtlReading *reading, guint source, const DtlDocumentPlace *place)
{
  GMenu *menu = g_menu_new ();
  g_autoptr (GMenu) marking = g_menu_new ();
  g_autoptr (GMenu) text = g_menu_new ();

  if (place->mark != NULL)
    append_mention (menu, place->mark->kind, source, place->mark->index);
  if (place->quotation >= 0)
    append_mention (menu, DTL_SELECTION_QUOTATION, source, (guint) place->quotation);
  if (place->selected)
    {
      g_menu_append (marking, _("Mark as _Figure…"), "win.mark-figure");
      g_menu_append (marking, _("Mark as _Date…"), "win.mark-date");
      g_menu_append (marking, _("Mark as _Quotation…"), "win.mark-quotation");
      g_menu_append (text, _("_Copy"), "clipboard.copy");
    }
  g_menu_append (text, _("Select _All"), "selection.select-all");
  append_section (menu, marking);
  append_section (menu, text);
  return G_MENU_MODEL (menu);
}
