package import CaseModel

extension Duty {
    /// A letter that has come to be owed, in the state it begins in.
    ///
    /// Where the citizen cannot be written to it is on record that it did not go out, and why.
    package init(owed matter: Matter, canBeWrittenTo: Bool, at now: Timestamp) {
        let letter = matter.letter
        let state: DutyState =
            if letter.colleague == nil, !canBeWrittenTo {
                .dropped(.cannotBeWrittenTo)
            } else if matter.carrier != nil {
                .gathering(.carrier)
            } else if let until = letter.waits(from: now) {
                .awaitingPromise(until: until)
            } else {
                .gathering(matter.needs[0])
            }
        self.init(matter, state, since: now)
    }

    /// What was held back while nobody had checked whose address it was, and still says something.
    package static func worthSending(among duties: [Duty]) -> [Duty] {
        duties.filter { duty in
            let others = duties.filter { $0.key != duty.key }.map(\.matter.letter)
            return duty.state == .dropped(.cannotBeWrittenTo) && duty.matter.letter.isWorthSending(beside: others)
        }
    }
}
