/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "dtl-voices.h"

G_BEGIN_DECLS

/* One explanation for each rule: (transfer full) a sentence or two that can be followed on paper. */
char *dtl_working_of_one        (const DtlRow *row);
char *dtl_working_of_units      (const DtlDispute *dispute);
char *dtl_working_of_agreement  (const DtlDispute *dispute);
char *dtl_working_of_rate       (const DtlDispute *dispute);
char *dtl_working_of_hedge      (const DtlDispute *dispute);
char *dtl_working_of_revisions  (const DtlVoices *voices);
char *dtl_working_of_periods    (const DtlDispute *dispute);
char *dtl_working_of_scopes     (const DtlDispute *dispute);
char *dtl_working_of_surveys    (const DtlDispute *dispute);
char *dtl_working_of_slip       (const DtlDispute *dispute);
char *dtl_working_of_digits     (const DtlDispute *dispute);
char *dtl_working_of_point      (const DtlDispute *dispute);
char *dtl_working_of_undated    (const DtlDispute *dispute);
char *dtl_working_of_marks      (const DtlDispute *dispute);
char *dtl_working_of_opposites  (const DtlDispute *dispute);
char *dtl_working_of_carbon    (const DtlDispute *dispute);
char *dtl_working_of_series    (const DtlDispute *dispute);
char *dtl_working_of_doubt     (const DtlDispute *dispute);
char *dtl_working_of_conflict   (const DtlDispute *dispute);

G_END_DECLS
