/// What whoever rings may tick of how they went about a talk: each by the rule that asks for it.
///
/// Kept beside the note and never in it, in no letter and no event; shown to whoever held the talk and to nobody else, and
/// counted for those who lead.
package enum TalkTick: String, Codable, Hashable, CaseIterable, Sendable {
    /// Asked themselves before the call whether they were curious or on guard.
    case lookedInward
    /// Went through it with a colleague before.
    case rehearsed
    /// Agreed on tone and time at the start.
    case agreedOnTone
    /// Listened and asked first, looked for solutions after.
    case keptOrder
    /// Said aloud that it can be handled formally.
    case saidFormalWay
}

/// `callback.practice`: how often in these days each was ticked, in all units one answers for; audited.
///
/// Whole quarters that are over are counted, each by itself, and no unit can be chosen: from what a day or a unit more comes
/// to one could work out what a colleague ticked.
package struct ShowPractice: ServiceCommand {
    package static let method = "callback.practice"
    package let from: CivilDay
    package let to: CivilDay

    package init(from: CivilDay, to: CivilDay) {
        self.from = from
        self.to = to
    }

    /// Counts alone, and none while there are too few talks to hide whose they were.
    package struct Reply: Codable, Hashable, Sendable {
        /// Talks of which somebody could have ticked something.
        package let talks: Count
        /// In the order of `TalkTick`.
        package let ticked: [Ticked]
        /// The days that were counted, whole quarters around those asked for; absent while none of these is over. A quarter in which
        /// nobody was asked yet is told as nought.
        package let from: CivilDay?
        package let to: CivilDay?

        package init(talks: Count, ticked: [Ticked], from: CivilDay? = nil, to: CivilDay? = nil) {
            self.talks = talks
            self.ticked = ticked
            self.from = from
            self.to = to
        }
    }

    /// How many talks one of them was ticked of.
    package struct Ticked: Codable, Hashable, Sendable {
        package let tick: TalkTick
        package let count: Count

        package init(tick: TalkTick, count: Count) {
            self.tick = tick
            self.count = count
        }
    }
}
