/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "dtl-window-fixture.h"

G_BEGIN_DECLS

/* The dialogs of corrections, for tests that go through all of them. */

guint       dtl_dialogs_count (void);
const char *dtl_dialogs_name  (guint dialog);
void        dtl_dialogs_open  (DtlWindowFixture *fixture, guint dialog); /* on the first figure, date, quotation or row of the sample */

G_END_DECLS
