package import CaseModel

/// A document's way into the municipality's journal: handed over as files, until the case system has said under which
/// number it stands there.
///
/// Source: offentlighedsloven § 15: documents of a case are entered in a journal, with date, a short subject, from whom and
/// to whom.
package struct JournalEntry<Paper: Identifier>: Hashable, Sendable {
    /// A letter of ours, or a document that came in.
    package let paper: Paper
    /// The document's own UUID, which the receipt names.
    package let document: String
    package var state: JournalState
    package var since: Timestamp
    /// When a missing receipt is chased next; absent when none is missing.
    package var chase: Timestamp?
    /// How many times it has been chased.
    package var chases: Int

    package init(
        paper: Paper, document: String, state: JournalState = .owed, since: Timestamp, chase: Timestamp? = nil,
        chases: Int = 0
    ) {
        self.paper = paper
        self.document = document
        self.state = state
        self.since = since
        self.chase = chase
        self.chases = chases
    }

    /// As colleagues see it.
    package var row: JournalRow {
        let (place, number, code): (JournalPlace, String?, String?) =
            switch state {
            case .owed: (.owed, nil, nil)
            case .laid: (.laid, nil, nil)
            case .entered(let number): (.entered, number, nil)
            case .refused(let code): (.refused, nil, code)
            }
        return JournalRow(place: place, number: number, code: code, since: since, isMissing: isMissing)
    }

    /// The same of the word that a document was stopped, beside how far the document itself has come: while that word has no
    /// number of its own, it is the document's.
    package func row(stopping sent: JournalRow?) -> JournalRow {
        let row = row
        return JournalRow(
            place: row.place, number: row.number ?? sent?.number, code: row.code, since: row.since,
            isMissing: row.isMissing, isWithdrawal: true)
    }

    /// Whether somebody must look: the case system said no, or has not said anything in time.
    private var isMissing: Bool {
        switch state {
        case .owed, .laid: chases > 0
        case .refused: true
        case .entered: false
        }
    }
}

/// How far a document has come into the journal.
package enum JournalState: Hashable, Sendable {
    /// It is to be laid where the case system collects.
    case owed
    /// It lies there.
    case laid
    /// It stands in the journal under this number.
    case entered(number: String)
    /// The case system would not take it, by this code of its own.
    case refused(code: String)
}

/// What happens to a document on its way into the journal.
package enum JournalInput: Hashable, Sendable {
    case laid
    case entered(number: String)
    case refused(code: String)
    case timePassed
    /// A person wants it handed over once more.
    case retried
    /// It was said to be stopped, and had left all the same: it is handed over as if it never had been.
    case reinstated
}

extension JournalEntry {
    /// What `input` means; the same receipt twice changes nothing. A receipt that is missing for `patience` milliseconds is
    /// chased: the document is laid there again, under the same name and number of its own. One that cannot be laid for as
    /// long is seen by somebody too.
    ///
    /// - Throws: `NotifierRefusal.contradictsJournal` when the case system says something else than before,
    ///   `nothingToRetry` when it stands in the journal already.
    package func transition(
        _ input: JournalInput, at now: Timestamp, patience: Int64
    ) throws(NotifierRefusal) -> JournalEntry {
        switch (state, input) {
        case (.owed, .laid):
            var next = changed(to: .laid, at: now)
            next.chase = now.adding(milliseconds: patience)
            return next
        case (.laid, .timePassed):
            guard let chase, now >= chase else { return self }
            var next = changed(to: .owed, at: now)
            next.chases += 1
            return next
        case (.owed, .entered(let number)), (.laid, .entered(let number)), (.refused, .entered(let number)):
            return changed(to: .entered(number: number), at: now)
        case (.entered(let known), .entered(let number)):
            guard known == number else { throw .contradictsJournal }
            return self
        case (.owed, .refused(let code)), (.laid, .refused(let code)), (.refused, .refused(let code)):
            return changed(to: .refused(code: code), at: now)
        case (.entered, .refused): throw .contradictsJournal
        case (.laid, .retried), (.refused, .retried), (.owed, .retried): return changed(to: .owed, at: now)
        case (.entered, .retried): throw .nothingToRetry
        case (.owed, .timePassed):
            guard chases == 0, now >= since.adding(milliseconds: patience) else { return self }
            var next = self
            next.chases = 1
            return next
        case (_, .reinstated):
            var next = changed(to: .owed, at: now)
            next.chases = 0
            return next
        case (.laid, .laid), (.entered, .laid), (.refused, .laid), (.entered, .timePassed), (.refused, .timePassed):
            return self
        }
    }

    private func changed(to state: JournalState, at now: Timestamp) -> JournalEntry {
        var next = self
        next.state = state
        next.since = now
        next.chase = nil
        return next
    }
}
