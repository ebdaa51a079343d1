import Wording

/// Illnesses that a note gives somebody. Source: R-006 (never a health field), R-027.
///
/// Whoever knows it has said it, and then it is theirs: a doctor, a record, the person. A ward, a law and a working
/// environment have no illness.
enum Diagnoses {
    /// Whoever knows it.
    private static let origins = Forms.all(
        """
        læge speciallæge psykiater psykolog hospital sygehus journal lægeerklæring lægeattest udtalelse diagnose diagnosticere
        egenlæge attest erklæring speciallægeerklæring udrede psykiatri
        """, Forms.noun
    ).union(
        Forms.plain(
            "diagnosticeret udredt udredning behandling sygemeldt sygemeldte ifølge sygemelding behandles indlagt"))
    /// It stands by a matter, not by somebody.
    private static let matters = Forms.plain(
        """
        arbejdsmiljø afdeling behandling behandlingstilbud forening foreningen team teamet center centret koordinator hjælp støtte
        kursus tilbud udredning plads plejehjem rådgivning vejledning hospital rådgiver børn unge voksne mennesker borgere
        diagnose diagnoser område området sygehus førstehjælp vold belastning
        """)
    /// To learn about it, or to be looked at for it, is not to have it.
    private static let topics = Forms.plain(
        """
        kursus kurset forening foreningen tilbud tilbuddet viden samtaler samtale undersøgt undersøges udredt udredes udredning
        behandling behandlet behandles pårørende mennesker borgere personer børn unge voksne patienter diagnose diagnosen oplæg
        foredrag artikel bog pjece folder støtte forebyggelse regler reglerne regnes anerkendt loven bekymret bange frygter
        """)
    private static let having = Forms.all(
        "have:har,havde lide:led,lidt døje slås kæmpe få:fik,fået udvikle", Forms.verb)
    private static let telling = Forms.plain(
        """
        lyder ligner minder tyder tegn symptomer præg mistanke mistænker mistænke virker fremstår formoder tror gætter tænker
        antager bærer tale træk forklaring indtryk anstrøg grænsende snert antydning udslag præget lyde ligne grænser opfører
        """)

    /// Nobody is named, yet it is guessed at: "der er nok en uopdaget ADHD bag".
    private static let guessing = Forms.plain(
        "nok vist sikkert tydeligvis formentlig formode skønner bag bunder skyldes uopdaget udiagnosticeret åbenlyst givetvis"
    )

    static func hits(in sentence: Sentence) -> [Hit] {
        if let range = DiagnosisWords.phrases.all(in: sentence).map(\.range).first(where: {
            isGiven($0.lowerBound, in: sentence, isPhrase: true)
        }) {
            return [Hit(.diagnosis, range.lowerBound, range.upperBound)]
        }
        let place = sentence.tokens.indices.first { place in
            let token = sentence.tokens[place]
            guard token.isWord, !token.isQuoted else { return false }
            let word = token.word.hasSuffix("-syndrom") ? "aspergers" : token.word
            return (DiagnosisWords.words.contains(word)) && isGiven(place, in: sentence)
        }
        if let place { return [Hit(.diagnosis, place)] }
        // An illness of the body is one only where it is guessed at.
        guard sentence.has(guessing.contains) || sentence.has(telling.contains) else { return [] }
        return sentence.tokens.indices.first { at in
            DiagnosisWords.bodily.contains(sentence.tokens[at].word) && !sentence.isQuoted(at)
                && !isKnown(at, in: sentence)
                && !sentence.isReported(at) && !sentence.isDenied(at) && !sentence.has(topics.contains)
        }.map { [Hit(.diagnosis, $0)] } ?? []
    }

    private static func isGiven(_ place: Int, in sentence: Sentence, isPhrase: Bool = false) -> Bool {
        guard !isKnown(place, in: sentence), !sentence.isDenied(place) || sentence.has({ $0 == "mon" }) else {
            return false
        }
        if isPhrase {
            guard let verb = sentence.copula(before: place) ?? sentence.verbPlace(before: place) else { return true }
            switch sentence.subject(of: verb, predicate: place) {
            case .person(.us, _), .thing:
                return sentence.people.indices.contains { sentence.people[$0] == .third && $0 != place }
                    && sentence.tokens[place].word != "påvirket" && sentence.tokens[place].word != "fuld"
            default: return true
            }
        }
        let before = sentence.tokens[..<place]
        let isTold = before.contains { telling.contains($0.word) }
        if DiagnosisWords.somebody.contains(sentence.tokens[place].word) || isCrowd(place, in: sentence) { return true }
        if place + 1 < sentence.tokens.count, matters.contains(sentence.tokens[place + 1].word) {
            return DiagnosisWords.reproaches.contains(sentence.tokens[place].word) && sentence.personAfter(place)
                && !before.contains {
                    topics.contains($0.word) || ["mod", "til", "for", "om", "med"].contains($0.word)
                }
        }
        if !isTold, before.suffix(6).contains(where: { topics.contains($0.word) }) { return false }
        if place > 0, ["mod", "til", "om", "i"].contains(sentence.tokens[place - 1].word), !isTold { return false }
        if sentence.personAfter(place) { return true }
        if let verb = sentence.copula(before: place) ?? owner(before: place, in: sentence), !isTold {
            switch sentence.subject(of: verb, predicate: place) {
            case .person(.us, _), .person(.staff, _): return sentence.isObjectPredicate(place)
            case .unsaid: return true
            case .it: return true
            default: break
            }
        }
        return sentence.people.contains(.third) || sentence.people.contains(.you) || isTold
            || sentence.has(guessing.contains)
    }

    private static let habits = Forms.plain("ofte tit altid jævnligt konstant hele sjældent")
    /// What a crowd is given, or goes through, is no habit of theirs.
    private static let given = Forms.plain("får modtager behøver oplever føler lever bor venter henvender")

    /// What all who have it are said to do as a rule: "narkomaner ringer ofte".
    private static func isCrowd(_ place: Int, in sentence: Sentence) -> Bool {
        guard DiagnosisWords.crowds.contains(sentence.tokens[place].word), place == sentence.clauseStart(of: place),
            place + 1 < sentence.tokens.count
        else { return false }
        let verb = sentence.tokens[place + 1].word
        return verb.hasSuffix("r") && !Grammar.auxiliaries.contains(verb) && !Grammar.copulas.contains(verb)
            && !given.contains(verb) && sentence.tokens[(place + 2)...].contains { habits.contains($0.word) }
    }

    /// "har nok en depression", "lider af angst".
    private static func owner(before place: Int, in sentence: Sentence) -> Int? {
        let start = sentence.clauseStart(of: place)
        return (start..<place).last { having.contains(sentence.tokens[$0].word) }
    }

    /// A doctor or a record says so, or the person does; that we think so is no source.
    private static func isKnown(_ place: Int, in sentence: Sentence) -> Bool {
        if sentence.isReported(place) { return true }
        let hasOrigin = sentence.has {
            origins.contains($0) || $0.hasSuffix("læge") || $0.hasSuffix("lægen") || $0.hasSuffix("lægens")
                || $0.hasSuffix("lægerne")
        }
        let isGuess = sentence.has {
            [
                "vist", "nok", "sikkert", "tydeligvis", "sandsynligvis", "formentlig", "tror", "burde", "trænger",
                "givetvis", "indtryk", "åbenlyst", "vurderer", "måske", "mon", "uden", "mangler", "muligvis", "virker",
                "helt",
            ].contains($0)
        }
        if hasOrigin, !isGuess { return true }
        return sentence.phrase("har selv") != nil && sentence.has { Grammar.reports.contains($0) }
    }
}
