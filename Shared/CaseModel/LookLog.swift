/// Who has looked at a case and worked in it, as one owner has written it down; the newest first.
///
/// Open to whoever may see the case; that somebody asks for it is written down too. Attempts that were denied are not
/// in it: nothing was shown, and they are the log controller's.
package struct LookLog: Codable, Hashable, Sendable {
    /// At most so many from each owner.
    package static let most = 100

    package let looks: [Look]
    /// How many older ones there are besides.
    package let leftOut: Int

    package init(looks: [Look], leftOut: Int) {
        self.looks = looks
        self.leftOut = leftOut
    }
}

/// Somebody looked at a case, or did something in it.
package struct Look: Codable, Hashable, Sendable {
    package let at: Timestamp
    /// A colleague; absent when one of our own processes did it by itself.
    package let by: PersonID?
    /// By the owner's stable code: `show`, `note.read` …
    package let what: String

    package init(at: Timestamp, by: PersonID?, what: String) {
        self.at = at
        self.by = by
        self.what = what
    }
}

/// `intake.looks`: who has looked at the case itself.
package struct ListCaseLooks: ServiceCommand {
    package static let method = "intake.looks"
    package let `case`: CaseID
    package init(case: CaseID) { self.case = `case` }
    package typealias Reply = LookLog
}

/// `callback.looks`: who has looked at its calls and notes.
package struct ListCallLooks: ServiceCommand {
    package static let method = "callback.looks"
    package let `case`: CaseID
    package init(case: CaseID) { self.case = `case` }
    package typealias Reply = LookLog
}

/// `notifier.looks`: who has looked at its letters.
package struct ListLetterLooks: ServiceCommand {
    package static let method = "notifier.looks"
    package let `case`: CaseID
    package init(case: CaseID) { self.case = `case` }
    package typealias Reply = LookLog
}
