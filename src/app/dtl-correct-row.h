/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <adwaita.h>

G_BEGIN_DECLS

/**
 * DtlCorrectCheck:
 * @typed: what stands in the field
 * @preview: (out) (transfer full) (nullable): it in words, to be shown below
 * @refusal: (out) (transfer full) (nullable): why it cannot be, as a plain sentence
 * @user_data: data of the field
 *
 * Reads what the user types, at every key.
 *
 * Returns: (transfer full) (nullable): what it means, in the notation of its kind of decision; %NULL if it
 *   means nothing
 */
typedef char *(*DtlCorrectCheck) (const char *typed, char **preview, char **refusal, gpointer user_data);

/**
 * DtlCorrectRow:
 *
 * One field of what was read: what stands in it can be changed, what was changed stands out, says what was
 * read, and can be taken back.
 *
 * Signals: "changed" (none): its value, or whether it has one, is another.
 */
#define DTL_TYPE_CORRECT_ROW (dtl_correct_row_get_type ())
G_DECLARE_FINAL_TYPE (DtlCorrectRow, dtl_correct_row, DTL, CORRECT_ROW, AdwPreferencesRow)

GtkWidget  *dtl_correct_row_new_typed   (const char *title, DtlCorrectCheck check, gpointer user_data);
GtkWidget  *dtl_correct_row_new_chosen  (const char *title, const char *const *values, const char *const *words, gboolean searched);

void        dtl_correct_row_set_read    (DtlCorrectRow *self, const char *value, const char *shown);
void        dtl_correct_row_set_value   (DtlCorrectRow *self, const char *value, const char *shown);
void        dtl_correct_row_set_hint    (DtlCorrectRow *self, const char *hint);
const char *dtl_correct_row_get_value   (DtlCorrectRow *self);
const char *dtl_correct_row_get_read    (DtlCorrectRow *self);
gboolean    dtl_correct_row_get_refused (DtlCorrectRow *self);
gboolean    dtl_correct_row_get_changed (DtlCorrectRow *self);
void        dtl_correct_row_take_back   (DtlCorrectRow *self);
GtkWidget  *dtl_correct_row_get_field   (DtlCorrectRow *self); /* the entry or the drop-down */

G_END_DECLS
