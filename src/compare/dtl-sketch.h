/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <glib.h>

G_BEGIN_DECLS

/* A sketch is a GArray of guint32: the lowest hashes of a set, each once, in order. However large two sets are, their
 * sketches tell how alike they are. */

GArray *dtl_sketch_new      (const GArray *hashes); /* element-type guint32, in any order */
double  dtl_sketch_likeness (const GArray *a, const GArray *b);

G_END_DECLS
