// beanstalkd: a tube per consumer (it has no fan-out: one put for each), reserve and delete one job at a time.
#include "bench.h"

static int nothing(Conn *c) { return 0; }

static int publisher(Conn *c) {
    buf_fmt(&c->out, "use %s_0\r\n", options.topic);
    if (flush_blocking(c)) return -1;
    char *line = line_blocking(c, "\r\n");
    return line && !strncmp(line, "USING", 5) ? 0 : -1;
}

static int tubes(void) { return options.consumers > 1 ? options.consumers : 1; }

static void publish(Conn *c, uint64_t k, const char *event, size_t count) {
    for (int i = 0; i < tubes(); i++) {
        if (tubes() > 1) buf_fmt(&c->out, "use %s_%d\r\n", options.topic, i);
        buf_fmt(&c->out, "put 0 0 600 %zu\r\n", count);
        buf_put(&c->out, event, count);
        buf_str(&c->out, "\r\n");
    }
}

static void ask(Conn *c) {
    if (c->limit && c->asked >= c->limit) return;
    c->asked++;
    buf_str(&c->out, "reserve\r\n");
}

static int subscribe(Conn *c) {
    buf_fmt(&c->out, "watch %s_%d\r\nignore default\r\n", options.topic, c->consumer);
    if (flush_blocking(c) || !line_blocking(c, "\r\n") || !line_blocking(c, "\r\n")) return -1;
    for (int i = 0; i < (c->limit ? c->window : 1); i++) ask(c);
    return flush_blocking(c);
}

static int parse(Conn *c) {
    for (;;) {
        char *s = buf_start(&c->in);
        size_t available = buf_count(&c->in);
        char *end = available ? memchr(s, '\n', available) : NULL;
        if (!end) return 0;
        size_t length = end + 1 - s;
        if (!strncmp(s, "INSERTED", 8)) {
            if (++c->parts == (uint64_t)tubes()) {
                c->parts = 0;
                acknowledged(c, c->acked);
            }
        } else if (!strncmp(s, "RESERVED", 8)) {
            char *rest;
            uint64_t id = strtoull(s + 9, &rest, 10);
            size_t count = strtoul(rest, NULL, 10);
            if (available < length + count + 2) return 0;
            delivered(c, s + length, count);
            length += count + 2;
            buf_fmt(&c->out, "delete %llu\r\n", (unsigned long long)id);
            ask(c);
        } else if (!strncmp(s, "DELETED", 7)) {
            c->confirmed++;
            if (c->barrier && c->confirmed >= c->got) c->barrier_done = true;
        } else if (strncmp(s, "USING", 5)) {
            fprintf(stderr, "beanstalkd: %.40s\n", s);
            return -1;
        }
        c->in.off += length;
    }
}

static void read_done(Conn *c) {}
static void barrier(Conn *c) { if (c->confirmed >= c->got) c->barrier_done = true; }

const Protocol beanstalkd = {"beanstalkd", nothing, nothing, publisher, subscribe, publish, parse, read_done, barrier};
