/// The people a text is about, and the words that stand for them.
enum People {
    enum Kind: Hashable, Sendable {
        /// The citizen, a relative, somebody who complains.
        case third
        /// Whoever is written to.
        case you
        /// We who write.
        case us
        /// Somebody of ours who is named by their work.
        case staff
    }

    static func kinds(named name: String) -> [Kind] {
        switch name {
        case "us": [.us, .staff]
        case "you": [.you]
        case "third": [.third]
        default: [.third, .you]
        }
    }

    private static let nouns = Forms.all(
        """
        borger klager ansøger familie ægtefælle ægtepar partner forælder:forældre,forældrene,forældres pårørende person
        kvinde mand/mænd:manden,mændene,mands kunde bruger datter:datteren,døtre,døtrene søn/sønn kone
        menneske lejer nabo:naboer,naboerne,naboen klient patient beboer pensionist partsrepræsentant
        søster:søsteren,søstre bror:broren,broderen,brødre ægtefælle samlever ekskone:ekskonen eksmand:eksmanden
        virksomhedsejer medborger herre dame fyr/fyr pige dreng unge:unge værge bisidder modtager jobsøger kontanthjælpsmodtager
        svigersøn/svigersønn:svigersønnen svigerdatter:svigerdatteren,svigerdøtre niece nevø:nevøen grundejer boligejer enke
        enkemand/enkemænd:enkemanden elev par:parret,parrene opkalder tante onkel:onklen bedsteforælder:bedsteforældre,bedsteforældrene
        nytilflytter hundeejer ejer bilist cyklist sommerhusejer andelshaver
        sygemeldt:sygemeldte,sygemeldtes ledig:ledige,lediges anmelder henvender afsender skribent brevskriver bygherre husejer hustru kæreste stedfar bedstefar bedstemor plejemor plejefar fætter kusine farbror morbror moster faster iværksætter landmand/landmænd:landmanden husstand deltager skatteyder udlejer studerende plejeforælder
        """, Forms.noun
    ).union(
        Forms.plain(
            """
            mor mors moren morens moder moderen moderens mødre mødrene far fars faren farens fader faderen faderens fædre
            fædrene mormor mormoren farmor farmoren svigermor svigermoren fru frue fruen hr. hr herr barn barnet børn børnene
            nn type typen typer typerne part parten parterne parter vedkommende
            """))
    /// Forms that are as often a verb or a thing: only after an article, or as the first word of a note.
    private static let doubtful = Forms.plain(
        "klager bruger ansøger lejer type typen typer typerne part dame unge ledig ejer ejere bilist")
    private static let staffNouns = Forms.all(
        """
        kommune forvaltning afdeling medarbejder kollega:kolleger,kollegaer,kollegerne,kollegaerne,kollegaen,kollegernes
        sagsbehandler kontor leder rådgiver socialrådgiver teamleder chef borgerservice jobcenter:jobcentret,jobcentre
        team/team personale:personalet enhed:enheden sekretær konsulent koordinator vejleder ansat:ansatte,ansattes
        kontaktperson hold:holdet,holdets plejepersonale hjemmepleje plejecenter:plejecentret forvaltningschef borgmester direktør team:teamet,teams
        """, Forms.noun)
    private static let firstNames = Forms.plain(
        """
        anne anna mette kirsten hanne lone lene karen susanne maria marianne inge lis birgit tina ida emma sofie louise
        camilla maja ulla jytte bente gitte charlotte helle dorthe rikke pia heidi hassan fatima ali aisha mohammed ahmed
        peter jens michael lars thomas henrik søren jan christian martin niels anders morten jesper hans jørgen per ole
        mads rasmus kasper john erik knud poul bent finn flemming torben frank kurt carsten claus brian kim bo åse
        """)
    /// Ends of compounds that name a person: klageborger, problemfamilie.
    private static let compounds = [
        "borger", "borgere", "borgeren", "borgerne", "borgerens", "familie", "familien", "familier", "personen",
        "person",
        "personer", "parret", "klageren", "klagerne", "moren", "faren", "moderen", "faderen", "sønnen", "datteren",
        "kvinden",
        "manden",
        "ejeren", "ejerne", "modtageren", "modtager", "ansøgeren", "ansøgerne", "ansøger",
    ]

    static func kind(of token: Token, first isFirst: Bool, after before: Token?) -> Kind? {
        let word = token.word
        switch word {
        case "han", "hun", "ham", "hende", "vedkommende": return .third
        case "hans", "hendes": return .third
        case "du", "dig", "din", "dit", "dine": return .you
        case "jer", "jeres": return .you
        case "de", "dem", "deres": return token.isCapital && !isFirst ? .you : nil
        case "i": return token.isCapital && !isFirst && before?.word != "." ? .you : nil
        case "vi", "os", "vores", "vor", "jeg", "mig", "min", "mit", "mine": return .us
        default: break
        }
        if staffNouns.contains(word) { return .staff }
        if doubtful.contains(word) {
            let articles: Set<String> = ["en", "den", "denne", "et", "det", "som", "til", "for", "af", "fra", "med"]
            return isFirst
                || before.map {
                    articles.contains($0.word) || Grammar.isLikelyAdjective($0.word)
                        || LabelWords.strong.contains($0.word) || LabelWords.weak.contains($0.word)
                } == true
                ? .third : nil
        }
        if nouns.contains(word) { return .third }
        if token.isCapital, firstNames.contains(word) || (!isFirst && word.hasSuffix("sen") && word.count > 5) {
            return .third
        }
        if word.count > 8,
            ["afdelingen", "teamet", "kontoret", "forvaltningen", "centret", "holdet", "medarbejderen"].contains(
                where: word.hasSuffix)
        {
            return .staff
        }
        if word.count > 9, compounds.contains(where: { word.hasSuffix($0) }) {
            return word.hasPrefix("medarbejder") ? .staff : .third
        }
        return nil
    }

    /// "Borgerens", "hans": it belongs to a person, and is not the person.
    static func isGenitive(_ word: String) -> Bool {
        ["hans", "hendes", "deres", "din", "dit", "dine", "vores", "vor", "min", "mit", "mine", "jeres"].contains(word)
            || (word.hasSuffix("s") && word.count > 3 && nouns.contains(word)
                && nouns.contains(String(word.dropLast())))
            || (word.hasSuffix("s") && staffNouns.contains(word) && staffNouns.contains(String(word.dropLast())))
    }
}
