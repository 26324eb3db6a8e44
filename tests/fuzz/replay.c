/* SPDX-License-Identifier: GPL-3.0-or-later */

/* Usage: fuzz-replay TARGET [--grow=BYTES --limit=SECONDS] FILE|FOLDER…
 *
 * Runs a target over inputs that are there already, for builds without libFuzzer: it keeps the targets compiling
 * everywhere, and what was once found from coming back. The path of each input is printed before it is run, so
 * that the last line names the one that ended the program. With --grow each is repeated until it has so many bytes,
 * as it is, then as one paragraph, then as one sentence, and has to be through within the limit each time: what takes
 * much longer grows faster than its text. */

#include "config.h"

#include "fuzz.h"

#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <time.h>

/* What is blanked out of a text that is made long: line breaks, and then what ends sentences too. */
static const char *const shapes[] = { "", "\n", "\n.!?:;" };

typedef struct
{
  gsize grow;
  double limit;
  guint n_inputs;
  guint n_slow;
} Replay;

/* The input once, or as often as makes it @length long, without the characters that its shape forbids. */
static GByteArray *
grow_input (const char *content, gsize size, gsize length, const char *forbidden)
{
  GByteArray *input = g_byte_array_new ();

  do
    g_byte_array_append (input, (const guint8 *) content, size);
  while (size > 0 && input->len < length);
  for (guint i = 0; i < input->len; i++)
    if (input->data[i] && strchr (forbidden, input->data[i]))
      input->data[i] = ' ';
  return input;
}

static void
run_bytes (Replay *self, const char *path, const GByteArray *input)
{
  /* The processor's time, which a busy machine changes little. */
  clock_t begin = clock ();
  double seconds;

  LLVMFuzzerTestOneInput (input->data, input->len);
  seconds = (double) (clock () - begin) / CLOCKS_PER_SEC;
  if (self->limit > 0 && seconds > self->limit)
    {
      printf ("# slow: %.2f s for %u bytes: %s\n", seconds, input->len, path);
      self->n_slow++;
    }
}

static void
run_input (Replay *self, const char *path)
{
  g_autofree char *content = NULL;
  g_autoptr (GError) error = NULL;
  gsize size;

  printf ("# %s\n", path);
  fflush (stdout);
  if (!g_file_get_contents (path, &content, &size, &error))
    g_error ("%s", error->message);
  for (guint i = 0; i < (self->grow > 0 ? G_N_ELEMENTS (shapes) : 1); i++)
    {
      g_autoptr (GByteArray) input = grow_input (content, size, self->grow, shapes[i]);

      run_bytes (self, path, input);
    }
  self->n_inputs++;
}

static void
run_path (Replay *self, const char *path)
{
  g_autoptr (GDir) folder = g_dir_open (path, 0, NULL);

  if (!folder)
    {
      run_input (self, path);
      return;
    }
  for (const char *name = g_dir_read_name (folder); name; name = g_dir_read_name (folder))
    {
      g_autofree char *inside = g_build_filename (path, name, NULL);

      run_input (self, inside);
    }
}

int
main (int argc, char **argv)
{
  Replay self = { 0 };
  int first = 2;

  if (argc < 3)
    g_error ("usage: fuzz-replay TARGET [--grow=BYTES --limit=SECONDS] FILE|FOLDER…");
  g_setenv ("FUZZ_TARGET", argv[1], TRUE);
  LLVMFuzzerInitialize (&argc, &argv);
  for (; first < argc && g_str_has_prefix (argv[first], "--"); first++)
    if (g_str_has_prefix (argv[first], "--grow="))
      self.grow = strtoul (strchr (argv[first], '=') + 1, NULL, 10);
    else
      self.limit = g_ascii_strtod (strchr (argv[first], '=') + 1, NULL);
  for (int i = first; i < argc; i++)
    run_path (&self, argv[i]);
  printf ("# %u inputs\n", self.n_inputs);
  return self.n_slow > 0;
}
