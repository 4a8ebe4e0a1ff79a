/*
 * Preloaded into a Java virtual machine (LD_PRELOAD): makes the n-th change of a file below one folder fail, kills the process
 * there, and remembers what was written and not synced. libfiu can do the former always or at random and for all files, among them
 * the virtual machine's own; here it is one call, and only of the files that are the command's result.
 *
 * The struct below is shared with the test (FaultControl) through a file, whose name is in CLIENTELE_FAULTS.
 */
#define _GNU_SOURCE
#include <dlfcn.h>
#include <errno.h>
#include <fcntl.h>
#include <pthread.h>
#include <signal.h>
#include <stdint.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <sys/mman.h>
#include <sys/stat.h>
#include <sys/uio.h>
#include <unistd.h>

#define FILES 250

enum action { NOTHING, FAIL_ONCE, NO_SPACE_FROM_HERE, HALF_A_WRITE_THEN_NO_SPACE, KILL };

static struct control {
    int64_t action;
    int64_t at;            /* the number of the call, from 1 */
    int64_t calls;         /* so far */
    int64_t hits;          /* how many were made to fail */
    int64_t names_too_soon; /* names given to content that was not synced */
    int64_t files;         /* in the table below */
    char folder[1024];     /* with a slash behind it */
    char hit[1024];        /* the first that was made to fail */
    struct {
        int64_t inode, dirty;
    } file[FILES];
} *control;

static pthread_mutex_t *lock(void) {
    static pthread_mutex_t mutex = PTHREAD_MUTEX_INITIALIZER;
    return &mutex;
}

__attribute__((constructor)) static void attach(void) {
    const char *name = getenv("CLIENTELE_FAULTS");
    int fd = name ? open(name, O_RDWR | O_CLOEXEC) : -1;
    void *shared = fd < 0 ? MAP_FAILED : mmap(NULL, sizeof *control, PROT_READ | PROT_WRITE, MAP_SHARED, fd, 0);
    if (shared == MAP_FAILED) {
        fprintf(stderr, "faults: CLIENTELE_FAULTS names no file to share\n");
        exit(97);
    }
    close(fd);
    control = shared;
}

static void *next(const char *name) {
    void *function = dlsym(RTLD_NEXT, name);
    if (!function) {
        fprintf(stderr, "faults: no %s\n", name);
        exit(97);
    }
    return function;
}

/* The folder itself and what is in it. */
static int watched(const char *path) {
    size_t length = control ? strlen(control->folder) : 0;
    return length > 1 && (strncmp(path, control->folder, length) == 0 || strncmp(path, control->folder, length - 1) == 0 && !path[length - 1]);
}

static int path_of(int fd, char *path, size_t size) {
    char link[64];
    snprintf(link, sizeof link, "/proc/self/fd/%d", fd);
    ssize_t length = readlink(link, path, size - 1);
    path[length < 0 ? 0 : length] = 0;
    return length > 0;
}

/* 0: go on; 1: do half of it; else the error. */
static int fault(const char *call, const char *path, int halvable) {
    if (!watched(path))
        return 0;
    int64_t n = __atomic_add_fetch(&control->calls, 1, __ATOMIC_SEQ_CST);
    int error = 0;
    switch (control->action) {
        case FAIL_ONCE: error = n == control->at ? EIO : 0; break;
        case NO_SPACE_FROM_HERE: error = n >= control->at ? ENOSPC : 0; break;
        case HALF_A_WRITE_THEN_NO_SPACE: error = n == control->at && halvable ? 1 : n == control->at || n == control->at + 1 ? ENOSPC : 0; break;
        case KILL: if (n == control->at) { kill(getpid(), SIGKILL); for (;;) pause(); } break;
    }
    if (error && __atomic_add_fetch(&control->hits, 1, __ATOMIC_SEQ_CST) == 1)
        snprintf(control->hit, sizeof control->hit, "%s %s", call, path + strlen(control->folder) - (strlen(path) < strlen(control->folder)));
    return error;
}

static void mark(int64_t inode, int dirty) {
    pthread_mutex_lock(lock());
    int i = 0;
    while (i < control->files && control->file[i].inode != inode)
        i++;
    if (i < FILES) {
        control->file[i].inode = inode;
        control->file[i].dirty = dirty;
        if (i == control->files)
            control->files++;
    }
    pthread_mutex_unlock(lock());
}

static void mark_fd(int fd, int dirty) {
    struct stat status;
    char path[1024];
    if (path_of(fd, path, sizeof path) && watched(path) && fstat(fd, &status) == 0)
        mark(status.st_ino, dirty);
}

static void named(const char *from, const char *to) {
    struct stat status;
    char folder[1024];
    if (!watched(to))
        return;
    if (stat(to, &status) == 0)
        for (int i = 0; i < control->files; i++)
            if (control->file[i].inode == (int64_t) status.st_ino && control->file[i].dirty)
                control->names_too_soon++;
    snprintf(folder, sizeof folder, "%s", to);
    *strrchr(folder, '/') = 0;
    if (stat(folder, &status) == 0)
        mark(status.st_ino, 1);
}

#define REAL(type, name, parameters) \
    static type(*real) parameters; \
    if (!real) real = next(name)

#define FAULT_AT(fd, call, halvable) \
    char path[1024]; \
    int error = path_of(fd, path, sizeof path) ? fault(call, path, halvable) : 0; \
    if (error > 1) { errno = error; return -1; }

ssize_t write(int fd, const void *bytes, size_t count) {
    REAL(ssize_t, "write", (int, const void *, size_t));
    FAULT_AT(fd, "write", count > 1)
    ssize_t written = real(fd, bytes, error ? count / 2 : count);
    mark_fd(fd, 1);
    return written;
}

ssize_t writev(int fd, const struct iovec *parts, int count) {
    REAL(ssize_t, "writev", (int, const struct iovec *, int));
    FAULT_AT(fd, "writev", count > 1)
    ssize_t written = real(fd, parts, error ? count / 2 : count);
    mark_fd(fd, 1);
    return written;
}

ssize_t pwrite64(int fd, const void *bytes, size_t count, off64_t at) {
    REAL(ssize_t, "pwrite64", (int, const void *, size_t, off64_t));
    FAULT_AT(fd, "pwrite", count > 1)
    ssize_t written = real(fd, bytes, error ? count / 2 : count, at);
    mark_fd(fd, 1);
    return written;
}

ssize_t pwrite(int fd, const void *bytes, size_t count, off_t at) { return pwrite64(fd, bytes, count, at); }

int ftruncate64(int fd, off64_t length) {
    REAL(int, "ftruncate64", (int, off64_t));
    FAULT_AT(fd, "ftruncate", 0)
    int result = real(fd, length);
    mark_fd(fd, 1);
    return result;
}

int ftruncate(int fd, off_t length) { return ftruncate64(fd, length); }

int fsync(int fd) {
    REAL(int, "fsync", (int));
    FAULT_AT(fd, "fsync", 0)
    int result = real(fd);
    if (result == 0)
        mark_fd(fd, 0);
    return result;
}

int fdatasync(int fd) {
    REAL(int, "fdatasync", (int));
    FAULT_AT(fd, "fdatasync", 0)
    int result = real(fd);
    if (result == 0)
        mark_fd(fd, 0);
    return result;
}

int rename(const char *from, const char *to) {
    REAL(int, "rename", (const char *, const char *));
    int error = fault("rename", to, 0);
    if (error) { errno = error; return -1; }
    int result = real(from, to);
    if (result == 0)
        named(from, to);
    return result;
}

int link(const char *from, const char *to) {
    REAL(int, "link", (const char *, const char *));
    int error = fault("link", to, 0);
    if (error) { errno = error; return -1; }
    int result = real(from, to);
    if (result == 0)
        named(from, to);
    return result;
}
