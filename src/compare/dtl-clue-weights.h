/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "dtl-clues.h"

/* What each clue weighs, where the values meet, where they differ, and where these and those are looked at without
 * what they stand among; and what a pair starts with, in the order of DtlClue.
 * Found by tests/compare/fit-clues; nothing here is made by hand. Of values that meet they stand half of the way from the
 * fit before to the last one, of values that differ a tenth: so they pair best what neither was fitted to. */
static const double starts[] = { -0.78, -1.09, -0.73, 0.88 };

static const struct
{
  double meet, apart, apart_alone, meet_alone;
} weights[DTL_N_CLUES] = {
  { 0.81, 0.55, 0.58, 0.79 }, /* words-near */
  { 0.46, 0.33, 0.08, 0.94 }, /* words-of-clause */
  { 0.73, 0.34, 0.21, 1.26 }, /* words-of-sentence */
  { 0.01, 0.10, 0.31, 0.45 }, /* words-of-measure */
  { 0.85, 0.27, 0.89, 1.32 }, /* rare-words-near */
  { 0.26, 0.28, 0.11, 0.24 }, /* rare-words-of-clause */
  { 0.03, 0.50, 0.64, 0.00 }, /* rare-words-of-measure */
  { 0.47, 0.35, 0.36, 1.10 }, /* kin-words-near */
  { 0.45, 0.44, 0.50, 0.78 }, /* kin-words-of-clause */
  { 0.01, 0.19, 0.42, 0.00 }, /* kin-words-of-measure */
  { 0.36, 0.01, 0.01, 0.15 }, /* same-wording */
  { 0.99, 2.07, 1.94, 0.99 }, /* two-camps */
  { 2.40, 2.40, 2.40, 2.40 }, /* two-voices */
  { 2.00, 2.00, 2.00, 2.00 }, /* series */
  { -0.79, -0.99, -0.91, -0.82 }, /* no-word-in-common */
  { 0.01, 0.13, 0.23, 0.01 }, /* concept */
  { 0.60, 0.03, 0.03, 0.99 }, /* concept-alike */
  { 0.20, 0.40, 1.19, 0.13 }, /* rare-concept */
  { -0.61, -0.70, -0.77, -0.82 }, /* other-concept */
  { 0.31, 0.02, 0.01, 0.15 }, /* noun */
  { 0.44, 0.04, 0.25, 0.57 }, /* rare-noun */
  { -0.83, -1.13, -1.01, -1.12 }, /* other-noun */
  { 0.45, 0.00, 0.00, 0.65 }, /* unit */
  { 1.11, 0.03, 0.11, 0.56 }, /* rare-kind */
  { 0.44, 0.41, 0.67, 0.43 }, /* names */
  { -0.84, -0.17, -0.50, -0.75 }, /* other-names */
  { 0.39, 0.01, 0.01, 0.28 }, /* names-beside */
  { -0.09, -0.64, -0.77, -0.26 }, /* other-names-beside */
  { -0.01, -0.58, -0.50, -0.01 }, /* nobody-in-common */
  { -0.17, -0.20, -0.17, -0.01 }, /* other-land */
  { -0.47, -0.32, -0.07, -0.21 }, /* other-land-unheard */
  { 0.38, 0.37, 0.29, 0.55 }, /* subject */
  { -0.10, -0.26, -0.28, -0.13 }, /* other-subject */
  { 0.98, 0.07, 0.05, 1.00 }, /* period */
  { 0.26, 0.01, 0.07, 0.00 }, /* period-meets */
  { -0.73, -0.29, -0.01, -1.14 }, /* other-period */
  { -0.63, -1.31, -1.39, -0.93 }, /* long-ago */
  { -0.09, -0.21, -0.02, -0.32 }, /* other-change */
  { -0.66, -0.97, -1.14, -0.54 }, /* start-of-change */
  { -0.25, -1.06, -1.01, -0.28 }, /* other-modality */
  { -0.37, -1.16, -1.04, -0.81 }, /* still-to-come */
  { 0.11, 0.00, 0.00, 0.00 }, /* qualifier */
  { -0.01, -0.13, -0.29, -0.01 }, /* other-qualifier */
  { -0.16, -0.75, -1.02, -0.48 }, /* narrowed */
  { -1.39, -0.36, -0.52, -1.41 }, /* local */
  { -0.40, -0.77, -1.39, -0.67 }, /* part-of-it */
  { -0.16, -0.07, -0.09, 0.00 }, /* other-measure-of-another */
  { 0.73, -1.05, 0.00, -0.01 }, /* equal-companions */
  { 0.00, -1.22, 0.00, 0.00 }, /* told-beside */
  { -0.72, -0.89, 0.00, 0.00 }, /* other-precision */
  { 0.38, 0.00, 0.00, 0.11 }, /* story */
  { -1.43, -2.71, -3.18, -1.83 }, /* place */
  { -0.33, -0.16, -0.27, -0.40 }, /* share */
  { 1.80, 0.00, 0.00, 3.67 }, /* equal-value */
  { 0.20, 0.00, 0.00, 0.00 }, /* equal-when-rounded */
  { 0.53, 0.00, 0.00, 0.53 }, /* rounded-to-its-end */
  { 0.99, 0.00, 0.00, 1.05 }, /* many-equal-digits */
  { 0.52, 0.00, 0.00, 0.56 }, /* same-digits */
  { 0.42, 0.43, 0.03, 0.41 }, /* value-may-be-equal */
  { -0.72, 0.00, 0.00, -2.12 }, /* possible-rate */
  { 0.47, 0.00, 0.00, 0.28 }, /* rate-of-a-report */
  { -1.27, 0.00, 0.00, -1.41 }, /* other-rate */
  { 0.00, -0.07, -0.02, 0.00 }, /* forecast-within-a-hedge */
  { 0.00, 2.50, 3.41, 0.00 }, /* same-digits-swapped */
  { 0.00, 0.53, 0.06, 0.00 }, /* close-value */
  { 0.00, -1.94, -3.07, 0.00 }, /* distance-of-values */
  { 0.00, -1.59, -2.11, 0.00 }, /* distance-of-shares */
  { 0.00, 0.53, 0.43, 0.00 }, /* grows */
  { 0.00, 0.90, 0.54, 0.00 }, /* changed-to */
  { 2.09, 2.21, 0.00, 0.00 }, /* best-of-its-report */
  { -0.90, -0.91, 0.00, 0.00 }, /* rival */
};
