/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <glib.h>

G_BEGIN_DECLS

/**
 * DtlHabits:
 * @decimal_comma: "1,25" is one and a quarter, and dots group
 * @region: ISO 3166 code of the locale's country, "" if it has none
 *
 * @hint: the country that the text spoke of last, for a locale without one; "" if none
 *
 * How a place writes its numbers and what it means by "dollar" or "pound".
 */
typedef struct
{
  gboolean decimal_comma;
  char region[3];
  char hint[3];
} DtlHabits;

DtlHabits   dtl_habits_for_locale (const char *locale);
const char *dtl_habits_currency   (const DtlHabits *self, const char *code);
const char *dtl_habits_home       (const char *region, const char *code);

G_END_DECLS
