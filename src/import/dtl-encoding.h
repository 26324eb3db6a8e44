/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <glib.h>

G_BEGIN_DECLS

GBytes *dtl_encoding_to_utf8 (GBytes *bytes, GError **error);

G_END_DECLS
