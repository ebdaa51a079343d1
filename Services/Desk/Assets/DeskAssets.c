#include "DeskAssets.h"

static const unsigned char style[] = {
#embed "desk.css"
};

static const unsigned char script[] = {
#embed "desk.js"
};

const unsigned char *desk_style(void) { return style; }
size_t desk_style_length(void) { return sizeof style; }

const unsigned char *desk_script(void) { return script; }
size_t desk_script_length(void) { return sizeof script; }
