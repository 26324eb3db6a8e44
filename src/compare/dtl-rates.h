/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "dtl-lexicon.h"
#include "dtl-value.h"

G_BEGIN_DECLS

/**
 * DtlRates:
 *
 * What a unit of one currency may be in another: a band for each currency so wide that it
 * never needs updating, from the data on units. It cannot tell a good rate from a fair one,
 * but a rate that is off by a scale word is far outside. Beside the bands, the rates that
 * the reports themselves imply.
 */
typedef struct _DtlRates DtlRates;

DtlRates *dtl_rates_new   (const DtlLexicon *lexicon);
void      dtl_rates_forget (DtlRates *self);
gboolean  dtl_rates_are_same (const DtlRates *self);
gboolean  dtl_rates_are_changed (const DtlRates *self, const char *unit, const char *per);
void      dtl_rates_learn (DtlRates *self, const DtlReading *reading);
gboolean  dtl_rates_compare (const DtlRates *self, const DtlValue *a, const DtlValue *b);
gboolean  dtl_rates_know  (const DtlRates *self, const DtlValue *a, const DtlValue *b);
void      dtl_rates_free  (DtlRates *self);
gboolean  dtl_rates_band  (const DtlRates *self, const char *unit, const char *per, DtlRange *band);
gboolean  dtl_rates_allow (const DtlRates *self, const DtlValue *a, const DtlValue *b);
gboolean  dtl_rates_imply (const DtlValue *amount, const DtlValue *per, DtlRange *rate);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (DtlRates, dtl_rates_free)

G_END_DECLS
