/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "dtl-clues.h"

/* What each clue weighs, where the values meet, where they differ, and where these are looked at without what they
 * stand among; and what a pair starts with, in the order of DtlClue.
 * Written by tests/compare/fit-clues, which finds the weights: nothing here is made by hand. */
static const double starts[] = { -0.62, -1.01, -0.66 };

static const struct
{
  double meet, apart, alone;
} weights[DTL_N_CLUES] = {
  { 0.48, 0.50, 0.54 }, /* words-near */
  { 0.37, 0.31, 0.09 }, /* words-of-clause */
  { 0.46, 0.31, 0.22 }, /* words-of-sentence */
  { 0.01, 0.14, 0.31 }, /* words-of-measure */
  { 0.44, 0.16, 0.85 }, /* rare-words-near */
  { 0.01, 0.14, 0.10 }, /* rare-words-of-clause */
  { 0.01, 0.50, 0.65 }, /* rare-words-of-measure */
  { 0.29, 0.29, 0.32 }, /* kin-words-near */
  { 0.16, 0.27, 0.48 }, /* kin-words-of-clause */
  { 0.03, 0.21, 0.36 }, /* kin-words-of-measure */
  { 0.63, 0.01, 0.01 }, /* same-wording */
  { 0.99, 2.04, 1.93 }, /* two-camps */
  { 2.40, 2.40, 2.40 }, /* two-voices */
  { 2.00, 2.00, 2.00 }, /* series */
  { -0.91, -1.11, -0.94 }, /* no-word-in-common */
  { 0.01, 0.19, 0.26 }, /* concept */
  { 0.44, 0.01, 0.01 }, /* concept-alike */
  { 0.39, 0.44, 1.20 }, /* rare-concept */
  { -0.87, -0.69, -0.77 }, /* other-concept */
  { 0.50, 0.02, 0.01 }, /* noun */
  { 0.44, 0.04, 0.24 }, /* rare-noun */
  { -0.50, -1.01, -0.98 }, /* other-noun */
  { 0.60, 0.00, 0.00 }, /* unit */
  { 1.49, 0.00, 0.05 }, /* rare-kind */
  { 0.52, 0.44, 0.66 }, /* names */
  { -1.35, -0.27, -0.54 }, /* other-names */
  { 0.49, 0.01, 0.01 }, /* names-beside */
  { -0.02, -0.75, -0.80 }, /* other-names-beside */
  { -0.01, -0.76, -0.55 }, /* nobody-in-common */
  { 0.00, -0.27, -0.16 }, /* other-land */
  { -1.00, -0.12, -0.02 }, /* other-land-unheard */
  { 0.21, 0.30, 0.29 }, /* subject */
  { -0.10, -0.26, -0.28 }, /* other-subject */
  { 0.93, 0.00, 0.00 }, /* period */
  { 0.59, 0.01, 0.07 }, /* period-meets */
  { -0.44, -0.18, -0.01 }, /* other-period */
  { -0.55, -1.32, -1.41 }, /* long-ago */
  { -0.26, -0.13, 0.00 }, /* other-change */
  { -1.12, -0.96, -1.08 }, /* start-of-change */
  { -0.11, -1.03, -1.00 }, /* other-modality */
  { -0.02, -1.15, -1.04 }, /* still-to-come */
  { 0.19, 0.00, 0.00 }, /* qualifier */
  { -0.01, -0.02, -0.26 }, /* other-qualifier */
  { -0.14, -0.90, -1.06 }, /* narrowed */
  { -1.27, -0.37, -0.53 }, /* local */
  { -0.01, -0.88, -1.41 }, /* part-of-it */
  { -0.02, -0.12, -0.10 }, /* other-measure-of-another */
  { 0.58, -1.20, 0.00 }, /* equal-companions */
  { 0.00, -0.90, 0.00 }, /* told-beside */
  { -0.81, -1.13, 0.00 }, /* other-precision */
  { 0.51, 0.00, 0.00 }, /* story */
  { -1.44, -2.47, -3.13 }, /* place */
  { -0.01, -0.11, -0.26 }, /* share */
  { 0.95, 0.00, 0.00 }, /* equal-value */
  { 0.50, 0.00, 0.00 }, /* equal-when-rounded */
  { 0.86, 0.00, 0.00 }, /* many-equal-digits */
  { 0.51, 0.00, 0.00 }, /* same-digits */
  { 0.27, 0.32, 0.01 }, /* value-may-be-equal */
  { 0.00, 0.00, 0.00 }, /* possible-rate */
  { 0.55, 0.00, 0.00 }, /* rate-of-a-report */
  { -0.70, 0.00, 0.00 }, /* other-rate */
  { 0.00, -0.01, -0.02 }, /* forecast-within-a-hedge */
  { 0.00, 2.61, 3.49 }, /* same-digits-swapped */
  { 0.00, 0.26, 0.01 }, /* close-value */
  { 0.00, -1.85, -3.03 }, /* distance-of-values */
  { 0.00, -1.64, -2.04 }, /* distance-of-shares */
  { 0.00, 0.42, 0.41 }, /* grows */
  { 0.00, 0.83, 0.52 }, /* changed-to */
  { 1.97, 2.38, 0.00 }, /* best-of-its-report */
  { -1.28, -0.87, 0.00 }, /* rival */
};
