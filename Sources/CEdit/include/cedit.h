/// One line at a time from a terminal, with history and completion, on top of libedit.
#ifndef CEDIT_H
#define CEDIT_H

#include <stddef.h>

#ifdef __cplusplus
extern "C" {
#endif

typedef struct menkan_editor menkan_editor;

/// What ended a line.
typedef enum {
  MENKAN_EDIT_LINE,
  /// Ctrl-C: the line is thrown away.
  MENKAN_EDIT_CANCELLED,
  /// Ctrl-D on an empty line, or nothing more comes.
  MENKAN_EDIT_END
} menkan_edit_status;

/// Called for Tab with what stands before the cursor, in UTF-8. It answers through
/// `menkan_edit_insert` and `menkan_edit_list`.
typedef void (*menkan_edit_complete)(void *context, menkan_editor *editor, const char *text,
                                     size_t length);

/// An editor for standard input and output; NULL without memory.
menkan_editor *menkan_edit_create(menkan_edit_complete complete, void *context);
void menkan_edit_destroy(menkan_editor *editor);

/// Reads a line behind a prompt. The line is without its end and lives until the next call.
menkan_edit_status menkan_edit_read(menkan_editor *editor, const char *prompt, const char **line,
                                    size_t *length);
/// Keeps what was typed, so that the arrow keys bring it back.
void menkan_edit_remember(menkan_editor *editor, const char *text);

/// While Tab is answered: puts text in at the cursor, or shows lines below.
void menkan_edit_insert(menkan_editor *editor, const char *text);
void menkan_edit_list(menkan_editor *editor, const char *text);

#ifdef __cplusplus
}
#endif

#endif
