/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <adwaita.h>

G_BEGIN_DECLS

/**
 * DtlChoiceKind:
 * @title: of the dialog, not translated yet, like all words here
 * @action: what the button says that chooses, with a mnemonic
 * @placeholder: what the search says while it is empty
 * @list_name: what a screen reader calls the list
 * @none_title: what is said if nothing is left to choose from
 * @none_words: more of it
 * @get_label: (transfer full): what an item is called; the search looks at this
 * @get_details: (transfer full): what is said of it below
 * @is_choice: (nullable): whether it can be chosen at all
 * @compare: the order of two items, the likeliest first; items with an equal place keep theirs
 * @choose: does it; the dialog closes by itself
 *
 * One of many things, to be found by its words. What is known of the items only is the caller's data.
 */
typedef struct
{
  const char *title;
  const char *action;
  const char *placeholder;
  const char *list_name;
  const char *none_title;
  const char *none_words;
  char *(*get_label) (gpointer item, gpointer data);
  char *(*get_details) (gpointer item, gpointer data);
  gboolean (*is_choice) (gpointer item, gpointer data);
  int (*compare) (gpointer a, gpointer b, gpointer data);
  void (*choose) (GtkWidget *dialog, gpointer item, gpointer data);
} DtlChoiceKind;

/* Asks for one item of a list, which a search narrows. */
#define DTL_TYPE_CHOICE_DIALOG (dtl_choice_dialog_get_type ())
G_DECLARE_FINAL_TYPE (DtlChoiceDialog, dtl_choice_dialog, DTL, CHOICE_DIALOG, AdwDialog)

AdwDialog *dtl_choice_dialog_new (const DtlChoiceKind *kind, const char *explanation, GListModel *items, gpointer data, GDestroyNotify free_data);

G_END_DECLS
