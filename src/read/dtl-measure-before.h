/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "dtl-measure-maker.h"

G_BEGIN_DECLS

const DtlFigure *dtl_measure_before_figure (const DtlNounSite *site, guint n);
char *dtl_measure_before_adapt    (DtlMeasureMaker *self, const DtlFigure *other, gboolean change);
char *dtl_measure_before_say      (DtlMeasureMaker *self);
char *dtl_measure_before_pronoun  (DtlMeasureMaker *self);
char *dtl_measure_before_elided   (DtlMeasureMaker *self);
char *dtl_measure_before_complete (DtlMeasureMaker *self, char *phrase);

G_END_DECLS
