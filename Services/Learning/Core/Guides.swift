package import CaseModel

/// What units have written for themselves, and which of it holds where.
package enum Guides {
    package static let longestText = 4000
    package static let longestPhrase = 200
    package static let longestLine = 1000
    /// So many cards a unit has at most: more are not found while somebody waits on the telephone.
    package static let mostCards = 100

    /// Of each topic the words nearest to the unit.
    ///
    /// - Parameters:
    ///   - written: what stands now in any of the units.
    ///   - chain: the unit, then those above it, nearest first.
    package static func holding(_ written: [GuideRow], in chain: [UnitID]) -> [GuideRow] {
        GuideTopic.allCases.compactMap { topic in
            let said = written.filter { $0.topic == topic }
            return chain.lazy.compactMap { unit in said.first { $0.unit == unit } }.first
        }
    }

    /// - Throws: when the words are too many.
    package static func check(_ wish: WriteGuide) throws(GuideRefusal) {
        guard wish.text.count <= longestText else { throw .textTooLong }
    }

    /// - Parameter others: how many cards the unit has beside this one.
    package static func check(_ wish: WriteCard, beside others: Int) throws(GuideRefusal) {
        guard !wish.phrase.isBlank else { throw .phraseMissing }
        guard !wish.say.isBlank || !wish.act.isBlank else { throw .cardEmpty }
        guard wish.phrase.count <= longestPhrase, wish.say.count <= longestLine, wish.act.count <= longestLine else {
            throw .textTooLong
        }
        guard others < mostCards else { throw .tooManyCards }
    }
}

/// Why a unit's own words cannot be so.
package enum GuideRefusal: String, Refusal, CaseIterable {
    case notYours = "learning.guide_not_yours"
    case unknownUnit = "learning.guide_unknown_unit"
    case textTooLong = "learning.guide_too_long"
    case phraseMissing = "learning.card_phrase_missing"
    case cardEmpty = "learning.card_empty"
    case tooManyCards = "learning.too_many_cards"
    case unknownCard = "learning.unknown_card"

    package var code: String { rawValue }
}
