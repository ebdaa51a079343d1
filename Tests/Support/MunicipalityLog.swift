package import BusCore

/// Where a simulated bus keeps its events: opened anew at each start, on what was committed before.
package struct MunicipalityLog {
    /// Opens the log. Before each commit it asks how that one ends: `nil` when it goes well, otherwise whether
    /// everything is there in spite of the error.
    package let open: (_ failure: @escaping () -> Bool?) throws -> any EventLog
    /// Keeps what lies on the disk now; what comes back puts it there again, while the log is closed.
    package let save: () throws -> () throws -> Void

    package init(
        open: @escaping (_ failure: @escaping () -> Bool?) throws -> any EventLog,
        save: @escaping () throws -> () throws -> Void = { preconditionFailure("this log is not copied") }
    ) {
        self.open = open
        self.save = save
    }

    /// In memory, the quickest.
    package static var inMemory: MunicipalityLog {
        let log = MemoryLog()
        return MunicipalityLog { failure in
            log.failing = { _ in failure().map { $0 ? .kept : .lost } }
            log.reopen()
            return log
        } save: {
            let copy = log.saved()
            return { log.putBack(copy) }
        }
    }
}

extension EventLog {
    /// Everything in it, oldest first.
    package func all() throws(LogFailure) -> [LoggedEvent] {
        var events: [LoggedEvent] = []
        var reached: Int64 = 0
        while reached < head {
            let page = try read(after: reached, .all, limit: .max, bytes: .max)
            events += page.events
            reached = page.through
        }
        return events
    }
}
