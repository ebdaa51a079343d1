// floor: what this disk can do with no bus at all. `floor DIR SECONDS` appends 512-byte records to a file, 1, 16, 64,
// 256 and 2048 to each fdatasync, and prints one line of JSON for each.
#define _GNU_SOURCE
#include <fcntl.h>
#include <stdint.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <time.h>
#include <unistd.h>

static uint64_t now_ns(void) {
    struct timespec t;
    clock_gettime(CLOCK_MONOTONIC, &t);
    return (uint64_t)t.tv_sec * 1000000000ull + t.tv_nsec;
}

int main(int count, char **words) {
    static const int batches[] = {1, 16, 64, 256, 2048};
    static char records[512 * 2048];
    if (count < 3) {
        fputs("usage: floor DIR SECONDS\n", stderr);
        return 2;
    }
    memset(records, 'x', sizeof records);
    for (int i = 0; i < 5; i++) {
        char path[512];
        snprintf(path, sizeof path, "%s/floor.dat", words[1]);
        int file = open(path, O_CREAT | O_TRUNC | O_WRONLY | O_APPEND, 0600);
        if (file < 0) {
            perror(path);
            return 1;
        }
        uint64_t start = now_ns(), end = start + (uint64_t)(atof(words[2]) * 1e9), written = 0;
        while (now_ns() < end && written < 4000000) {
            if (write(file, records, 512 * batches[i]) != 512 * batches[i] || fdatasync(file)) {
                perror(path);
                return 1;
            }
            written += batches[i];
        }
        printf("{\"window\":%d,\"acked_s\":%.0f}\n", batches[i], written / ((now_ns() - start) / 1e9));
        fflush(stdout);
        close(file);
        unlink(path);
    }
    return 0;
}
