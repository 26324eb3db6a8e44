/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <json-glib/json-glib.h>

#include "dtl-lexicon.h"
#include "dtl-reading.h"

/* Fills a reading from the labels made by hand for a text (the words of formats.md): figures
 * and dates as listed, sentences as the text room cuts them, no names, no clauses. Comparing
 * can so be tested apart from reading. */
DtlReading *dtl_gold_read (const DtlLexicon *lexicon, const char *directory, JsonObject *source);
