// SwiftPM says "prohibited flag(s): -pthread" when it reads this library's pkg-config file: harmless, the flag is not
// needed by anything that includes these headers.
#include <cairo-pdf.h>
// Which fonts letters are set in: libpango1.0-dev brings the library with it.
#include <fontconfig/fontconfig.h>
// What letters were set with is given back when none is: malloc_trim.
#include <malloc.h>
#include <pango/pangocairo.h>
