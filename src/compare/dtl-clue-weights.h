/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "dtl-clues.h"

/* What each clue weighs, where the values meet, where they differ, and where these are looked at without what they
 * stand among; and what a pair starts with, in the order of DtlClue.
 * Found by tests/compare/fit-clues; nothing here is made by hand. The first two columns stand three fifths of the way
 * from the fit before to the last one, and the third is the fit before: the bars of dtl-sureness.c are set by it. */
static const double starts[] = { -0.68, -1.06, -0.66 };

static const struct
{
  double meet, apart, alone;
} weights[DTL_N_CLUES] = {
  { 0.55, 0.55, 0.54 }, /* words-near */
  { 0.36, 0.35, 0.09 }, /* words-of-clause */
  { 0.54, 0.30, 0.22 }, /* words-of-sentence */
  { 0.01, 0.11, 0.31 }, /* words-of-measure */
  { 0.56, 0.21, 0.85 }, /* rare-words-near */
  { 0.18, 0.26, 0.10 }, /* rare-words-of-clause */
  { 0.06, 0.51, 0.65 }, /* rare-words-of-measure */
  { 0.30, 0.35, 0.32 }, /* kin-words-near */
  { 0.38, 0.41, 0.48 }, /* kin-words-of-clause */
  { 0.02, 0.14, 0.36 }, /* kin-words-of-measure */
  { 0.55, 0.01, 0.01 }, /* same-wording */
  { 0.99, 2.06, 1.93 }, /* two-camps */
  { 2.40, 2.40, 2.40 }, /* two-voices */
  { 2.00, 2.00, 2.00 }, /* series */
  { -0.80, -1.04, -0.94 }, /* no-word-in-common */
  { 0.01, 0.14, 0.26 }, /* concept */
  { 0.47, 0.01, 0.01 }, /* concept-alike */
  { 0.29, 0.37, 1.20 }, /* rare-concept */
  { -0.82, -0.73, -0.77 }, /* other-concept */
  { 0.51, 0.01, 0.01 }, /* noun */
  { 0.45, 0.03, 0.24 }, /* rare-noun */
  { -0.62, -1.13, -0.98 }, /* other-noun */
  { 0.55, 0.00, 0.00 }, /* unit */
  { 1.36, 0.00, 0.05 }, /* rare-kind */
  { 0.53, 0.40, 0.66 }, /* names */
  { -1.09, -0.19, -0.54 }, /* other-names */
  { 0.48, 0.01, 0.01 }, /* names-beside */
  { -0.06, -0.67, -0.80 }, /* other-names-beside */
  { -0.01, -0.62, -0.55 }, /* nobody-in-common */
  { -0.33, -0.19, -0.16 }, /* other-land */
  { -0.81, -0.29, -0.02 }, /* other-land-unheard */
  { 0.27, 0.35, 0.29 }, /* subject */
  { -0.15, -0.28, -0.28 }, /* other-subject */
  { 0.98, 0.00, 0.00 }, /* period */
  { 0.42, 0.01, 0.07 }, /* period-meets */
  { -0.56, -0.27, -0.01 }, /* other-period */
  { -0.57, -1.34, -1.41 }, /* long-ago */
  { -0.18, -0.23, 0.00 }, /* other-change */
  { -1.08, -0.93, -1.08 }, /* start-of-change */
  { -0.26, -1.07, -1.00 }, /* other-modality */
  { -0.17, -1.18, -1.04 }, /* still-to-come */
  { 0.14, 0.00, 0.00 }, /* qualifier */
  { -0.01, -0.12, -0.26 }, /* other-qualifier */
  { -0.10, -0.79, -1.06 }, /* narrowed */
  { -1.33, -0.38, -0.53 }, /* local */
  { -0.15, -0.78, -1.41 }, /* part-of-it */
  { -0.06, -0.08, -0.10 }, /* other-measure-of-another */
  { 0.61, -1.16, 0.00 }, /* equal-companions */
  { 0.00, -1.16, 0.00 }, /* told-beside */
  { -0.94, -0.97, 0.00 }, /* other-precision */
  { 0.47, 0.00, 0.00 }, /* story */
  { -1.51, -2.77, -3.13 }, /* place */
  { -0.12, -0.15, -0.26 }, /* share */
  { 1.35, 0.00, 0.00 }, /* equal-value */
  { 0.40, 0.00, 0.00 }, /* equal-when-rounded */
  { 0.87, 0.00, 0.00 }, /* many-equal-digits */
  { 0.48, 0.00, 0.00 }, /* same-digits */
  { 0.43, 0.43, 0.01 }, /* value-may-be-equal */
  { 0.00, 0.00, 0.00 }, /* possible-rate */
  { 0.66, 0.00, 0.00 }, /* rate-of-a-report */
  { -1.07, 0.00, 0.00 }, /* other-rate */
  { 0.00, -0.08, -0.02 }, /* forecast-within-a-hedge */
  { 0.00, 2.53, 3.49 }, /* same-digits-swapped */
  { 0.00, 0.52, 0.01 }, /* close-value */
  { 0.00, -1.90, -3.03 }, /* distance-of-values */
  { 0.00, -1.49, -2.04 }, /* distance-of-shares */
  { 0.00, 0.52, 0.41 }, /* grows */
  { 0.00, 0.94, 0.52 }, /* changed-to */
  { 1.96, 2.34, 0.00 }, /* best-of-its-report */
  { -0.98, -0.80, 0.00 }, /* rival */
};
