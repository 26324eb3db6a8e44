/* SPDX-License-Identifier: GPL-3.0-or-later */

/* A test that reads many texts, maybe made at random, is ended by one of them: by a failed assertion, a crash or a
 * sanitizer. This says which, so that the run can be repeated with that text alone. */

#include "culprit.h"

#include <signal.h>
#include <unistd.h>

static GString *culprit; /* a signal finds nothing but a global */

/* Only where a sanitizer is built in. */
extern void __sanitizer_set_death_callback (void (*callback) (void)) __attribute__ ((weak));

/* Standard error, because the standard output of a test is TAP; write(2), because nothing else is safe in a signal. */
static void
print_culprit (void)
{
  static const char before[] = "\nThis was being read:\n", after[] = "\n(its end)\n";

  if (write (STDERR_FILENO, before, sizeof before - 1) < 0 || write (STDERR_FILENO, culprit->str, culprit->len) < 0
      || write (STDERR_FILENO, after, sizeof after - 1) < 0)
    return;
}

static void
signal_cb (int number)
{
  signal (number, SIG_DFL);
  print_culprit ();
  raise (number);
}

static void
watch_for_end (void)
{
  culprit = g_string_new (NULL);
  signal (SIGABRT, signal_cb);
  if (__sanitizer_set_death_callback != NULL)
    {
      __sanitizer_set_death_callback (print_culprit);
      return;
    }
  signal (SIGSEGV, signal_cb);
  signal (SIGBUS, signal_cb);
  signal (SIGFPE, signal_cb);
}

void
culprit_set (const char *text)
{
  if (culprit == NULL)
    watch_for_end ();
  g_string_assign (culprit, text);
}
