/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "dtl-clues.h"

/* What each clue weighs, where the values meet, where they differ, and where these and those are looked at without
 * what they stand among; and what a pair starts with, in the order of DtlClue.
 * Found by tests/compare/fit-clues; nothing here is made by hand. Those of values that meet are fitted anew, those of values
 * that differ as they were before: so they pair best what neither was fitted to. */
static const double starts[] = { -0.19, -1.09, -0.73, 0.93 };

static const struct
{
  double meet, apart, apart_alone, meet_alone;
} weights[DTL_N_CLUES] = {
  { 0.83, 0.55, 0.58, 0.74 }, /* words-near */
  { 0.46, 0.33, 0.08, 1.15 }, /* words-of-clause */
  { 0.85, 0.34, 0.21, 1.41 }, /* words-of-sentence */
  { 0.01, 0.10, 0.31, 0.41 }, /* words-of-measure */
  { 1.02, 0.27, 0.89, 1.21 }, /* rare-words-near */
  { 0.49, 0.28, 0.11, 0.20 }, /* rare-words-of-clause */
  { 0.01, 0.50, 0.64, 0.00 }, /* rare-words-of-measure */
  { 0.59, 0.35, 0.36, 1.31 }, /* kin-words-near */
  { 0.49, 0.44, 0.50, 0.62 }, /* kin-words-of-clause */
  { 0.01, 0.19, 0.42, 0.00 }, /* kin-words-of-measure */
  { 0.27, 0.01, 0.01, 0.16 }, /* same-wording */
  { 0.99, 2.07, 1.94, 0.99 }, /* two-camps */
  { 2.40, 2.40, 2.40, 2.40 }, /* two-voices */
  { 2.00, 2.00, 2.00, 2.00 }, /* series */
  { -0.78, -0.99, -0.91, -0.85 }, /* no-word-in-common */
  { 0.01, 0.13, 0.23, 0.01 }, /* concept */
  { 0.62, 0.03, 0.03, 0.85 }, /* concept-alike */
  { 0.28, 0.40, 1.19, 0.12 }, /* rare-concept */
  { -0.50, -0.70, -0.77, -0.94 }, /* other-concept */
  { 0.27, 0.02, 0.01, 0.40 }, /* noun */
  { 0.40, 0.04, 0.25, 0.56 }, /* rare-noun */
  { -1.05, -1.13, -1.01, -1.03 }, /* other-noun */
  { 0.43, 0.00, 0.00, 0.76 }, /* unit */
  { 0.97, 0.03, 0.11, 0.45 }, /* rare-kind */
  { 0.43, 0.41, 0.67, 0.39 }, /* names */
  { -0.73, -0.17, -0.50, -0.78 }, /* other-names */
  { 0.41, 0.01, 0.01, 0.26 }, /* names-beside */
  { -0.04, -0.64, -0.77, -0.22 }, /* other-names-beside */
  { -0.01, -0.58, -0.50, -0.01 }, /* nobody-in-common */
  { -0.09, -0.20, -0.17, -0.01 }, /* other-land */
  { -0.33, -0.32, -0.07, -0.30 }, /* other-land-unheard */
  { 0.43, 0.37, 0.29, 0.50 }, /* subject */
  { -0.10, -0.26, -0.28, -0.14 }, /* other-subject */
  { 1.02, 0.07, 0.05, 1.04 }, /* period */
  { 0.13, 0.01, 0.07, 0.00 }, /* period-meets */
  { -0.89, -0.29, -0.01, -1.08 }, /* other-period */
  { -0.65, -1.31, -1.39, -0.89 }, /* long-ago */
  { -0.04, -0.21, -0.02, -0.37 }, /* other-change */
  { -0.57, -0.97, -1.14, -0.54 }, /* start-of-change */
  { -0.27, -1.06, -1.01, -0.28 }, /* other-modality */
  { -0.52, -1.16, -1.04, -0.76 }, /* still-to-come */
  { 0.12, 0.00, 0.00, 0.00 }, /* qualifier */
  { -0.01, -0.13, -0.29, -0.01 }, /* other-qualifier */
  { -0.22, -0.75, -1.02, -0.37 }, /* narrowed */
  { -1.48, -0.36, -0.52, -1.35 }, /* local */
  { -0.58, -0.77, -1.39, -0.56 }, /* part-of-it */
  { -0.25, -0.07, -0.09, 0.00 }, /* other-measure-of-another */
  { 0.81, -1.05, 0.00, -0.01 }, /* equal-companions */
  { 0.00, -1.22, 0.00, 0.00 }, /* told-beside */
  { -0.64, -0.89, 0.00, 0.00 }, /* other-precision */
  { 0.19, 0.00, 0.00, 0.18 }, /* story */
  { -1.60, -2.71, -3.18, -1.72 }, /* place */
  { -0.50, -0.16, -0.27, -0.27 }, /* share */
  { 2.04, 0.00, 0.00, 3.42 }, /* equal-value */
  { 0.10, 0.00, 0.00, 0.00 }, /* equal-when-rounded */
  { 0.53, 0.00, 0.00, 0.62 }, /* rounded-to-its-end */
  { 1.07, 0.00, 0.00, 1.05 }, /* many-equal-digits */
  { 0.54, 0.00, 0.00, 0.39 }, /* same-digits */
  { 0.32, 0.43, 0.03, 0.20 }, /* value-may-be-equal */
  { -1.20, 0.00, 0.00, -2.17 }, /* possible-rate */
  { 0.45, 0.00, 0.00, 0.41 }, /* rate-of-a-report */
  { -1.48, 0.00, 0.00, -1.59 }, /* other-rate */
  { -0.09, -0.07, -0.02, -0.52 }, /* forecast-within-a-hedge */
  { 0.00, 2.50, 3.41, 0.00 }, /* same-digits-swapped */
  { 0.00, 0.53, 0.06, 0.00 }, /* close-value */
  { 0.00, -1.94, -3.07, 0.00 }, /* distance-of-values */
  { 0.00, -1.59, -2.11, 0.00 }, /* distance-of-shares */
  { 0.00, 0.53, 0.43, 0.00 }, /* grows */
  { 0.00, 0.90, 0.54, 0.00 }, /* changed-to */
  { 1.65, 2.21, 0.00, 0.00 }, /* best-of-its-report */
  { -1.34, -0.91, 0.00, 0.00 }, /* rival */
};
