/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "dtl-passage.h"

G_BEGIN_DECLS

guint    dtl_name_extent_take         (const DtlPassage *passage, guint first);  /* the token after the name that begins at @first */
gboolean dtl_name_extent_has_particle (const DtlPassage *passage, guint at);     /* "al-Assad" begins at @at */
gboolean dtl_name_extent_owns_body    (const DtlPassage *passage, guint clitic); /* "People's Party", "Children’s Hospital" */
gboolean dtl_name_extent_joins_fields (const DtlPassage *passage, guint first, guint at); /* "Food and Drug Administration"; @at: of "and" */

G_END_DECLS
