/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "dtl-clues.h"

/* What each clue weighs, where the values meet, where they differ, and where these are looked at without what they
 * stand among; and what a pair starts with, in the order of DtlClue.
 * Written by tests/compare/fit-clues, which finds the weights: nothing here is made by hand. */
static const double starts[] = { -0.58, -1.11, -0.47 };

static const struct
{
  double meet, apart, alone;
} weights[DTL_N_CLUES] = {
  { 0.22, 0.11, 0.59 }, /* words-near */
  { 0.84, 0.03, 0.10 }, /* words-of-clause */
  { 0.79, 0.28, 0.25 }, /* words-of-sentence */
  { 0.33, 0.00, 0.05 }, /* words-of-measure */
  { 0.01, 0.36, 0.65 }, /* rare-words-near */
  { 0.62, 0.10, 0.02 }, /* rare-words-of-clause */
  { 0.01, 0.20, 1.26 }, /* rare-words-of-measure */
  { 0.01, 0.01, 0.01 }, /* same-wording */
  { 0.94, 2.02, 2.03 }, /* two-camps */
  { 2.40, 2.40, 2.40 }, /* two-voices */
  { 2.00, 2.00, 2.00 }, /* series */
  { -0.77, -1.17, -1.00 }, /* no-word-in-common */
  { 0.00, 0.33, 0.21 }, /* concept */
  { 0.28, 0.59, 1.43 }, /* rare-concept */
  { -0.01, -0.78, -0.81 }, /* other-concept */
  { 0.75, 0.07, 0.03 }, /* noun */
  { 0.56, 0.00, 0.00 }, /* rare-noun */
  { -1.19, -1.22, -0.85 }, /* other-noun */
  { 0.16, 0.00, 0.00 }, /* unit */
  { 1.66, 0.00, 0.00 }, /* rare-kind */
  { 0.72, 0.62, 1.35 }, /* names */
  { -0.83, -0.31, -0.42 }, /* other-names */
  { 0.52, 0.23, 0.03 }, /* names-beside */
  { -0.18, -0.72, -0.81 }, /* other-names-beside */
  { -0.02, -0.83, -0.62 }, /* nobody-in-common */
  { 0.00, -0.23, -0.11 }, /* other-land */
  { -0.91, -0.68, -0.43 }, /* other-land-unheard */
  { 0.01, 0.17, 0.24 }, /* subject */
  { -0.01, -0.13, -0.23 }, /* other-subject */
  { 1.35, 0.00, 0.00 }, /* period */
  { 0.54, 0.12, 0.11 }, /* period-meets */
  { -0.88, -0.28, -0.01 }, /* other-period */
  { -0.83, -1.80, -1.76 }, /* long-ago */
  { -0.28, 0.00, 0.00 }, /* other-change */
  { -1.24, -0.27, -0.01 }, /* start-of-change */
  { -0.15, -1.35, -1.11 }, /* other-modality */
  { -0.04, -1.50, -1.39 }, /* still-to-come */
  { 0.55, 0.00, 0.00 }, /* qualifier */
  { -0.09, -0.07, -0.38 }, /* other-qualifier */
  { -0.01, -0.13, -0.54 }, /* narrowed */
  { -0.01, -1.20, -1.83 }, /* part-of-it */
  { 0.00, -0.20, -0.15 }, /* other-measure-of-another */
  { 0.53, 0.00, 0.00 }, /* equal-companions */
  { 0.01, 0.00, 0.00 }, /* story */
  { -1.52, -2.28, -3.33 }, /* place */
  { -0.15, -0.37, -0.71 }, /* share */
  { 1.47, 0.00, 0.00 }, /* equal-value */
  { 0.01, 0.00, 0.00 }, /* equal-when-rounded */
  { 1.46, 0.00, 0.00 }, /* many-equal-digits */
  { 0.67, 0.00, 0.00 }, /* same-digits */
  { 0.66, 0.46, 0.01 }, /* value-may-be-equal */
  { 0.00, 0.00, 0.00 }, /* possible-rate */
  { 0.83, 0.00, 0.00 }, /* rate-of-a-report */
  { -0.69, 0.00, 0.00 }, /* other-rate */
  { 0.00, -0.01, -0.07 }, /* forecast-within-a-hedge */
  { 0.00, 3.06, 3.74 }, /* same-digits-swapped */
  { 0.00, 0.78, 0.20 }, /* close-value */
  { 0.00, -1.28, -2.52 }, /* distance-of-values */
  { 0.00, -1.45, -2.12 }, /* distance-of-shares */
  { 0.00, 0.46, 0.15 }, /* grows */
  { 1.83, 2.05, 0.00 }, /* best-of-its-report */
  { -1.34, -1.46, 0.00 }, /* rival */
};
