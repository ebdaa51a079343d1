#ifndef DESK_ASSETS_H
#define DESK_ASSETS_H

#include <stddef.h>

/// The one style sheet of the pages, as it lies beside this file; built into the program.
const unsigned char *desk_style(void);
/// Its length in bytes.
size_t desk_style_length(void);


/// The one script, for the pages that tell of news.
const unsigned char *desk_script(void);
/// Its length in bytes.
size_t desk_script_length(void);

#endif
