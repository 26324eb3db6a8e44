/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <adwaita.h>

#include "dtl-measure-item.h"
#include "dtl-session.h"

G_BEGIN_DECLS

AdwDialog *dtl_merge_dialog_new (DtlSession *session, DtlMeasureItem *row);

G_END_DECLS
