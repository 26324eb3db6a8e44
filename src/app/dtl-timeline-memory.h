/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <gio/gio.h>

G_BEGIN_DECLS

/* How the user likes the lanes of the timeline, between one session and the next. Not part of a collection, and not of its
 * undo: it is the view that is remembered. Lanes are known by their names, so that a person folded in one story is folded in
 * the next. */

char **dtl_timeline_memory_dup_order  (GSettings *settings, const char *kind);
void   dtl_timeline_memory_set_order  (GSettings *settings, const char *kind, const char *const *names);
void   dtl_timeline_memory_set_folded (GSettings *settings, const char *name, gboolean folded);

G_END_DECLS
