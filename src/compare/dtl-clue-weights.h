/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "dtl-clues.h"

/* What each clue weighs, where the values meet, where they differ, and where these are looked at without what they
 * stand among; and what a pair starts with, in the order of DtlClue.
 * Written by tests/compare/fit-clues, which finds the weights: nothing here is made by hand. */
static const double starts[] = { -0.24, -1.03, -0.57 };

static const struct
{
  double meet, apart, alone;
} weights[DTL_N_CLUES] = {
  { 0.32, 0.01, 0.55 }, /* words-near */
  { 0.59, 0.01, 0.29 }, /* words-of-clause */
  { 0.45, 0.53, 0.42 }, /* words-of-sentence */
  { 0.11, 0.00, 0.04 }, /* words-of-measure */
  { 0.15, 0.24, 0.35 }, /* rare-words-near */
  { 0.44, 0.44, 0.29 }, /* rare-words-of-clause */
  { 0.01, 0.31, 0.75 }, /* rare-words-of-measure */
  { 0.29, 0.29, 0.32 }, /* kin-words-near */
  { 0.16, 0.27, 0.48 }, /* kin-words-of-clause */
  { 0.03, 0.21, 0.36 }, /* kin-words-of-measure */
  { 0.24, 0.01, 0.01 }, /* same-wording */
  { 0.99, 2.11, 2.02 }, /* two-camps */
  { 2.40, 2.40, 2.40 }, /* two-voices */
  { 2.00, 2.00, 2.00 }, /* series */
  { -1.08, -0.78, -0.97 }, /* no-word-in-common */
  { 0.03, 0.59, 0.43 }, /* concept */
  { 0.74, 0.01, 0.01 }, /* concept-alike */
  { 0.39, 0.74, 1.24 }, /* rare-concept */
  { -0.43, -0.33, -0.93 }, /* other-concept */
  { 0.61, 0.19, 0.15 }, /* noun */
  { 0.45, 0.00, 0.00 }, /* rare-noun */
  { -0.85, -0.72, -0.84 }, /* other-noun */
  { 0.47, 0.00, 0.00 }, /* unit */
  { 1.19, 0.00, 0.00 }, /* rare-kind */
  { 0.47, 0.94, 1.07 }, /* names */
  { -0.94, -0.01, -0.48 }, /* other-names */
  { 0.31, 0.06, 0.01 }, /* names-beside */
  { -0.28, -0.68, -0.75 }, /* other-names-beside */
  { -0.02, -0.66, -0.47 }, /* nobody-in-common */
  { 0.00, -0.17, -0.14 }, /* other-land */
  { -0.90, -0.33, -0.33 }, /* other-land-unheard */
  { 0.04, 0.35, 0.13 }, /* subject */
  { -0.01, -0.01, -0.39 }, /* other-subject */
  { 1.02, 0.00, 0.00 }, /* period */
  { 0.46, 0.22, 0.12 }, /* period-meets */
  { -0.64, -0.38, -0.01 }, /* other-period */
  { -0.72, -1.35, -1.44 }, /* long-ago */
  { -0.08, 0.00, 0.00 }, /* other-change */
  { -0.85, -0.43, -0.59 }, /* start-of-change */
  { -0.04, -1.08, -1.20 }, /* other-modality */
  { -0.01, -1.28, -1.20 }, /* still-to-come */
  { 0.28, 0.00, 0.00 }, /* qualifier */
  { -0.03, -0.01, -0.23 }, /* other-qualifier */
  { -0.01, -0.01, -0.54 }, /* narrowed */
  { -1.36, -1.12, -1.14 }, /* local */
  { -0.01, -0.82, -1.52 }, /* part-of-it */
  { -0.07, -0.14, -0.07 }, /* other-measure-of-another */
  { 0.63, 0.00, 0.00 }, /* equal-companions */
  { 0.11, 0.00, 0.00 }, /* story */
  { -1.27, -1.81, -3.11 }, /* place */
  { -0.01, -0.27, -0.54 }, /* share */
  { 1.01, 0.00, 0.00 }, /* equal-value */
  { 0.04, 0.00, 0.00 }, /* equal-when-rounded */
  { 1.17, 0.00, 0.00 }, /* many-equal-digits */
  { 0.54, 0.00, 0.00 }, /* same-digits */
  { 0.59, 0.01, 0.01 }, /* value-may-be-equal */
  { 0.00, 0.00, 0.00 }, /* possible-rate */
  { 0.47, 0.00, 0.00 }, /* rate-of-a-report */
  { -0.47, 0.00, 0.00 }, /* other-rate */
  { 0.00, -0.14, -0.19 }, /* forecast-within-a-hedge */
  { 0.00, 2.23, 3.06 }, /* same-digits-swapped */
  { 0.00, 0.09, 0.01 }, /* close-value */
  { 0.00, -1.70, -2.64 }, /* distance-of-values */
  { 0.00, -1.74, -2.00 }, /* distance-of-shares */
  { 0.00, 0.09, 0.15 }, /* grows */
  { 1.85, 1.58, 0.00 }, /* best-of-its-report */
  { -1.49, -2.14, 0.00 }, /* rival */
};
