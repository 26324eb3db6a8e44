/* SPDX-License-Identifier: GPL-3.0-or-later */

/* One error domain for everything below the interface, so that callers can tell "not there"
 * from "damaged" without reading messages. */

#include "dtl-error.h"

G_DEFINE_QUARK (dtl-error-quark, dtl_error)
