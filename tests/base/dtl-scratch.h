/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <glib.h>

G_BEGIN_DECLS

/* Folders that tests work in, and that are gone when they are done. */

char *dtl_scratch_new    (const char *name);   /* (transfer full): a new folder, "dateline-NAME-XXXXXX" */
char *dtl_scratch_borrow (const char *name);   /* (transfer none): one that goes by itself when the test is over */
void  dtl_scratch_remove (const char *folder); /* with all that is in it; a link in it is removed, not followed */

G_END_DECLS
