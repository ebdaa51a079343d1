// Redis Streams over RESP2: XADD, one consumer group per consumer, one XACK per reply.
#include "bench.h"

static int hello(Conn *c) {
    buf_str(&c->out, "PING\r\n");
    if (flush_blocking(c)) return -1;
    char *line = line_blocking(c, "\r\n");
    return line && !strncmp(line, "+PONG", 5) ? 0 : -1;
}

static int setup(Conn *c) {
    for (int i = 0; i < (options.consumers ? options.consumers : 1); i++) {
        buf_fmt(&c->out, "XGROUP CREATE %s g%d 0 MKSTREAM\r\n", options.topic, i);
        if (flush_blocking(c)) return -1;
        char *line = line_blocking(c, "\r\n");
        if (!line || line[0] == '-') return -1;
    }
    return 0;
}

static int nothing(Conn *c) { return 0; }

static void ask(Conn *c) {
    char count[16];
    int digits = snprintf(count, sizeof count, "%d", c->window);
    buf_fmt(&c->out,
        "*11\r\n$10\r\nXREADGROUP\r\n$5\r\nGROUP\r\n$2\r\ng%d\r\n$2\r\nc1\r\n$5\r\nCOUNT\r\n$%d\r\n%s\r\n"
        "$5\r\nBLOCK\r\n$1\r\n0\r\n$7\r\nSTREAMS\r\n$%zu\r\n%s\r\n$1\r\n>\r\n",
        c->consumer, digits, count, strlen(options.topic), options.topic);
}

static int subscribe(Conn *c) {
    ask(c);
    return flush_blocking(c);
}

static void publish(Conn *c, uint64_t k, const char *event, size_t count) {
    buf_fmt(&c->out, "*5\r\n$4\r\nXADD\r\n$%zu\r\n%s\r\n$1\r\n*\r\n$1\r\nd\r\n$%zu\r\n", strlen(options.topic),
        options.topic, count);
    buf_put(&c->out, event, count);
    buf_str(&c->out, "\r\n");
}

// The number after the type letter; `p` moves behind the line.
static long number(char **p) {
    char *start = *p;
    *p = (char *)memchr(start, '\n', 64) + 1;
    return strtol(start + 1, NULL, 10);
}

static void entries(Conn *c, char *p) {
    number(&p);
    number(&p);
    long skipped = number(&p);
    p += skipped + 2;
    long count = number(&p);
    buf_fmt(&c->out, "*%ld\r\n$4\r\nXACK\r\n$%zu\r\n%s\r\n$2\r\ng%d\r\n", 3 + count, strlen(options.topic),
        options.topic, c->consumer);
    for (long i = 0; i < count; i++) {
        number(&p);
        char *id = p;
        long length = number(&p);
        p += length + 2;
        buf_put(&c->out, id, p - id);
        for (long fields = number(&p) / 2; fields > 0; fields--) {
            length = number(&p);
            p += length + 2;
            length = number(&p);
            delivered(c, p, length);
            p += length + 2;
        }
    }
    if (!c->limit || c->got < c->limit) ask(c);
}

static int parse(Conn *c) {
    for (;;) {
        // One complete reply: `scanned` bytes are looked at, `needed` elements missing.
        if (c->needed == 0) {
            c->needed = 1;
            c->scanned = 0;
        }
        char *start = buf_start(&c->in);
        size_t available = buf_count(&c->in);
        while (c->needed > 0) {
            if (c->scanned >= available) return 0;
            char *s = start + c->scanned, *end = memchr(s, '\n', available - c->scanned);
            if (!end) return 0;
            size_t length = end + 1 - s;
            long n = strtol(s + 1, NULL, 10);
            if (s[0] == '*') c->needed += (n > 0 ? n : 0) - 1;
            else if (s[0] == '$') {
                if (n >= 0) {
                    if (c->scanned + length + n + 2 > available) return 0;
                    length += n + 2;
                }
                c->needed--;
            } else c->needed--;
            c->scanned += length;
        }
        c->in.off += c->scanned;
        if (start[0] == '-') {
            fprintf(stderr, "redis: %.80s\n", start);
            return -1;
        }
        if (c->role == PUBLISHER) acknowledged(c, c->acked);
        else if (start[0] == ':') {
            c->confirmed += strtol(start + 1, NULL, 10);
            if (c->barrier && c->confirmed >= c->got) c->barrier_done = true;
        } else if (start[0] == '*') {
            if (start[1] == '-') ask(c);
            else entries(c, start);
        }
    }
}

static void read_done(Conn *c) {}
static void barrier(Conn *c) { if (c->confirmed >= c->got) c->barrier_done = true; }

const Protocol redis = {"redis", hello, setup, nothing, subscribe, publish, parse, read_done, barrier};
