/* SPDX-License-Identifier: GPL-3.0-or-later */

/* dateline-cli: everything Dateline does, for scripts. This file only finds the command and its
 * options in the tables, and sees to what all commands share: exit codes, one line an error,
 * and that a full disk behind the pipe does not pass for success. */

#include "config.h"

#include "dtl-cli.h"

#include <errno.h>
#include <glib/gi18n-lib.h>
#include <locale.h>
#include <stdio.h>
#include <string.h>
#include <unistd.h>

#include "dtl-cli-help.h"
#include "dtl-error.h"

/* One line on standard error, whatever is in @message. */
static void
print_error (const char *message)
{
  g_autofree char *line = g_utf8_make_valid (message, -1);

  g_strdelimit (line, "\n\r", ' ');
  fprintf (stderr, "dateline-cli: %s\n", line);
}

/**
 * dtl_cli_fail:
 * @cli: the program
 * @error: why an input failed, naming it
 *
 * Says so on standard error, in one line, and lets the rest go on.
 *
 * Returns: %DTL_CLI_FAILED, which the program will return, too
 */
DtlCliExit
dtl_cli_fail (DtlCli *cli, const GError *error)
{
  print_error (error->message);
  cli->exit = MAX (cli->exit, DTL_CLI_FAILED);
  return DTL_CLI_FAILED;
}

/**
 * dtl_cli_fail_usage:
 * @format: what was wrong, as for printf()
 *
 * Returns: %DTL_CLI_USAGE
 */
DtlCliExit
dtl_cli_fail_usage (const char *format, ...)
{
  g_autofree char *message = NULL;
  g_autofree char *whole = NULL;
  va_list arguments;

  va_start (arguments, format);
  message = g_strdup_vprintf (format, arguments);
  va_end (arguments);
  whole = g_strdup_printf (_("%s (see dateline-cli --help)"), message);
  print_error (whole);
  return DTL_CLI_USAGE;
}

/**
 * dtl_cli_write:
 * @cli: the program
 * @text: UTF-8
 * @length: its bytes, or -1 if it ends with a NUL
 */
void
dtl_cli_write (DtlCli *cli, const char *text, gssize length)
{
  fwrite (text, 1, length < 0 ? strlen (text) : (gsize) length, stdout);
}

/* What was written so far can be read at the other end of the pipe. */
void
dtl_cli_flush (DtlCli *cli)
{
  fflush (stdout);
}

gboolean
dtl_cli_has_format (DtlCli *cli, const char *format)
{
  return g_strcmp0 (cli->format, format) == 0;
}

static const DtlCommand *
find_command (const char *name)
{
  guint n_commands;
  const DtlCommand *commands = dtl_commands (&n_commands);

  for (guint i = 0; i < n_commands; i++)
    if (g_str_equal (commands[i].name, name))
      return &commands[i];
  return NULL;
}

/* What was asked for, or else what the ending of the file says: a file is never written in another form than its name tells. */
static const char *
find_wanted (DtlCli *cli)
{
  const char *name = cli->options.output ? strrchr (cli->options.output, G_DIR_SEPARATOR) : NULL;
  const char *dot = cli->options.output ? strrchr (name ? name : cli->options.output, '.') : NULL;

  if (cli->options.format || !dot || dot[1] == '\0')
    return cli->options.format;
  return g_str_equal (dot, ".txt") ? "text" : dot + 1;
}

static gboolean
choose_format (DtlCli *cli)
{
  const char *const *formats = cli->command->formats;
  const char *wanted;

  if (!formats)
    return TRUE;
  wanted = find_wanted (cli);
  if (!wanted)
    wanted = isatty (STDOUT_FILENO) && g_strv_contains (formats, "text") ? "text" : formats[0];
  if (!g_strv_contains (formats, wanted))
    {
      g_autofree char *choice = g_strjoinv (", ", (char **) formats);

      cli->exit = dtl_cli_fail_usage (_("%s writes no “%s”, but %s"), cli->command->name, wanted, choice);
      return FALSE;
    }
  cli->format = wanted;
  return TRUE;
}

static gboolean
wants_colour (const DtlCli *cli)
{
  const char *no_colour = g_getenv ("NO_COLOR");
  const char *terminal = g_getenv ("TERM");

  return isatty (STDOUT_FILENO) && !(no_colour && *no_colour) && g_strcmp0 (terminal, "dumb") != 0;
}

static DtlCliExit
fail_too_many (const DtlCommand *command)
{
  if (!command->several)
    return dtl_cli_fail_usage (_("%s takes only %s"), command->name, command->arguments);
  return dtl_cli_fail_usage (_("%s takes only %s; %s"), command->name, command->arguments, _(command->several));
}

static gboolean
check_arguments (DtlCli *cli)
{
  const DtlCommand *command = cli->command;

  if (cli->n_arguments < command->least)
    cli->exit = dtl_cli_fail_usage (_("%s needs %s"), command->name, command->arguments);
  else if (!command->arguments && cli->n_arguments > 0)
    cli->exit = dtl_cli_fail_usage (_("%s takes no arguments"), command->name);
  else if (command->most > 0 && cli->n_arguments > command->most)
    cli->exit = fail_too_many (command);
  return cli->exit == DTL_CLI_DONE;
}

static void
run_command (DtlCli *cli)
{
  if (cli->options.help)
    {
      g_autofree char *help = dtl_cli_help_command (cli->command);

      dtl_cli_write (cli, help, -1);
    }
  else if (check_arguments (cli) && choose_format (cli))
    {
      DtlCliExit exit;

      cli->colour = wants_colour (cli);
      exit = cli->command->run (cli);
      cli->exit = MAX (cli->exit, exit);
    }
}

static DtlCliExit
parse_and_run (const DtlCommand *command, char **words)
{
  g_autoptr (GPtrArray) arguments = g_ptr_array_new ();
  g_autoptr (GError) error = NULL;
  DtlCli cli = { .command = command };

  if (dtl_cli_options_parse (&cli.options, command->options, words, arguments, &error))
    {
      cli.n_arguments = arguments->len;
      g_ptr_array_add (arguments, NULL);
      cli.arguments = (char **) arguments->pdata;
      run_command (&cli);
    }
  else
    cli.exit = dtl_cli_fail_usage ("%s", error->message);
  dtl_cli_options_clear (&cli.options);
  return cli.exit;
}

static DtlCliExit
print_help (void)
{
  g_autofree char *help = dtl_cli_help_program ();

  fputs (help, stdout);
  return DTL_CLI_DONE;
}

static DtlCliExit
run_words (char **words)
{
  const DtlCommand *command;
  g_autofree char *name = NULL;

  if (!words[0])
    return dtl_cli_fail_usage (_("a command is needed"));
  if (g_str_equal (words[0], "--help") || g_str_equal (words[0], "-h") || g_str_equal (words[0], "help"))
    return print_help ();
  if (g_str_equal (words[0], "--version"))
    {
      printf ("dateline-cli %s\n", DTL_VERSION);
      return DTL_CLI_DONE;
    }
  command = find_command (words[0]);
  if (command)
    return parse_and_run (command, words + 1);
  name = g_utf8_make_valid (words[0], -1);
  return dtl_cli_fail_usage (name[0] == '-' ? _("there is no option %s") : _("there is no command “%s”"), name);
}

int
main (int argc, char **argv)
{
  DtlCliExit exit;

  setlocale (LC_ALL, "");
  bindtextdomain (GETTEXT_PACKAGE, DTL_LOCALEDIR);
  bind_textdomain_codeset (GETTEXT_PACKAGE, "UTF-8");
  exit = run_words (argv + 1);
  if (fflush (stdout) != 0 || ferror (stdout))
    {
      g_autofree char *message = g_strdup_printf (_("standard output: %s"), g_strerror (errno));

      print_error (message);
      exit = MAX (exit, DTL_CLI_FAILED);
    }
  return exit;
}
