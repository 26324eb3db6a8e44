/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <gtk/gtk.h>

#include "dtl-session.h"

G_BEGIN_DECLS

GListModel *dtl_time_limited_new (DtlSession *session, GListModel *model);

G_END_DECLS
