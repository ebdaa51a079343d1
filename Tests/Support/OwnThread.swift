import Dispatch

/// A thread for tests that mostly wait for other processes, to be preferred by `withTaskExecutorPreference`. The suite
/// has as many threads as the machine has cores, and a test that waits on one of them keeps it from tests that compute.
package final class OwnThread: TaskExecutor {
    private let queue: DispatchQueue

    package init(_ name: String) {
        queue = DispatchQueue(label: name)
    }

    package func enqueue(_ job: consuming ExecutorJob) {
        let job = UnownedJob(job)
        queue.async { job.runSynchronously(on: self.asUnownedTaskExecutor()) }
    }
}
