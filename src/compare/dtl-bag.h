/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <glib.h>

G_BEGIN_DECLS

/* A bag is a GArray of guint32, each once, in order: the different words of a passage, or other numbers. */

void     dtl_bag_sort   (GArray *bag);
gboolean dtl_bag_meets  (const GArray *a, const GArray *b);
gboolean dtl_bag_find   (const GArray *bag, guint32 word, guint *at);
gboolean dtl_bag_holds  (const GArray *bag, guint32 word);
void     dtl_bag_add    (GArray *bag, guint32 word);
guint    dtl_bag_common (const GArray *a, const GArray *b);

G_END_DECLS
