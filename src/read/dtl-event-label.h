/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "dtl-phrase.h"

G_BEGIN_DECLS

gboolean dtl_event_is_happening (const DtlPassage *passage, guint at);
guint    dtl_event_take_label   (const DtlPassage *passage, DtlTokens *clause, guint date);

G_END_DECLS
