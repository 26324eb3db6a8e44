/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "dtl-furniture.h"

G_BEGIN_DECLS

/* Whether the tokens are names and an agency with a mark between them; @bracketed: brackets around them are mark enough. */
gboolean dtl_furniture_credit_covers (const DtlPassage *line, guint first, guint end, gboolean bracketed);

/* The first token of a credit at the end of a caption, "(AP Photo/Jane Doe)"; the number of tokens if there is none. */
guint    dtl_furniture_credit_find   (const DtlPassage *line);

G_END_DECLS
