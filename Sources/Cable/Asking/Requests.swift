/// Groups duties into requests: a paragraph with something to do, and those that are headed as its continuation.
struct RequestBuilder {
    let body: Body
    let announcement: Announcement?
    let headed: [Int: AskFinder.Heading]

    /// What was found is taken, and not copied: a text may ask hundreds of thousands of things.
    func build(_ drafts: inout [AskFinder.Draft]) -> ([Duty], [Request]) {
        drafts += fallbacks(drafts)
        drafts.sort { ($0.paragraph, $0.range.lowerBound) < ($1.paragraph, $1.range.lowerBound) }
        var runs: [[Int]] = []
        /// The request of each paragraph in which something is to be done.
        var requestOf: [Int: Int] = [:]
        for draft in drafts where draft.hit.kind == .do && requestOf[draft.paragraph] == nil {
            let paragraph = draft.paragraph
            if let last = runs.last?.last, headed[paragraph]?.isContinued == true, isNext(last, paragraph) {
                runs[runs.count - 1].append(paragraph)
            } else {
                runs.append([paragraph])
            }
            requestOf[paragraph] = runs.count - 1
        }
        let declared = Set(announcement?.declared ?? [])
        let requests = runs.map { run in
            let own = own(run, drafts)
            return Request(paragraphs: run, addressedTo: addressees(own), why: why(run, own, declared))
        }
        let duties = drafts.map { draft in
            Duty(
                kind: draft.hit.kind, paragraph: draft.paragraph, range: draft.range, request: requestOf[draft.paragraph],
                condition: draft.condition, lead: draft.lead, addressedTo: draft.hit.addressees, why: draft.hit.why)
        }
        return (duties, requests)
    }

    /// What is to be done in the paragraphs of a run, of drafts in the order of their paragraphs.
    private func own(_ run: [Int], _ drafts: [AskFinder.Draft]) -> [AskFinder.Draft] {
        run.flatMap { paragraph in
            drafts[drafts.partitioningIndex { $0.paragraph >= paragraph }...].prefix { $0.paragraph == paragraph }.filter { $0.hit.kind == .do }
        }
    }

    /// No numbered paragraph stands between.
    private func isNext(_ last: Int, _ paragraph: Int) -> Bool {
        !(last + 1..<max(last + 1, paragraph)).contains { body.paragraphs[$0].number != nil }
    }

    /// A paragraph headed "Action requested" asks for what stands behind the heading, even where no rule knows its words.
    private func fallbacks(_ drafts: [AskFinder.Draft]) -> [AskFinder.Draft] {
        guard !headed.isEmpty else { return [] }
        let found = Set(drafts.lazy.map(\.paragraph))
        return headed.keys.sorted().compactMap { paragraph in
            guard let rest = headed[paragraph]?.rest, !rest.isPointer, !rest.range.isEmpty, announcement?.paragraph != paragraph,
                !found.contains(paragraph)
            else { return nil }
            let hit = DutyHit(.do, anchor: 0, verb: 0, why: "what the heading asks for")
            return AskFinder.Draft(
                hit: hit, paragraph: paragraph, anchor: rest.range.lowerBound, range: rest.range, condition: nil, start: rest.range.lowerBound)
        }
    }

    private func addressees(_ own: [AskFinder.Draft]) -> [String] {
        if own.contains(where: { $0.hit.addressees.isEmpty }) { return [] }
        var seen: Set<String> = []
        return own.flatMap(\.hit.addressees).filter { seen.insert($0).inserted }
    }

    private func why(_ run: [Int], _ own: [AskFinder.Draft], _ declared: Set<Int>) -> String {
        if headed[run[0]]?.isAction == true { return "headed as an action request" }
        if let announcement, let number = body.paragraphs[run[0]].number, declared.contains(number) {
            return body.paragraphs[announcement.paragraph].number.map { "paragraph \($0) lists it" } ?? "the announcement lists it"
        }
        return own.first { $0.paragraph == run[0] }?.hit.why ?? ""
    }
}
