/** English words of page furniture. Comes in: nothing. Goes out: the lists that read/ tells articles from pages by. */
import type { Furniture } from "../furniture.ts";
import { phrases } from "../words.ts";

/**
 * English page furniture.
 * @source Own lists, gathered from the layout of English-language news sites and wire copy; no published list covers
 * them. `commonWords` are frequent function words of English that are not frequent words of another European language.
 */
export const furniture: Furniture = {
  labels: new Set(
    phrases(`
    key takeaways, key takeaway, takeaways, key points, key facts, key findings, highlights, summary, at a glance
    in brief, in short, in summary, the big picture, why it matters, what we know, what you need to know
    what to know, the bottom line, bottom line, introduction, conclusion, background, context, overview, analysis
    abstract, executive summary, contents, table of contents, faq, faqs, q&a, frequently asked questions, timeline
    editor's note, editors' note, correction, corrections, clarification, update, updates, details, quick facts
    the facts, main points, main takeaways, our view, final thoughts, what's next, what comes next, the details`),
  ),
  listLabels: new Set(
    phrases(`
    sources, source, references, reference, notes, endnotes, footnotes, bibliography, works cited, further reading
    related, related news, related topics, related articles, related article, related stories, related story
    related posts, related content, related links, related coverage, related reading, related tags, related videos
    see also, read also, also read, also see, read more, read next, up next, recommended, recommended reading
    recommended for you, recommended stories, recommended articles, you may also like, you might also like
    you might like, you may like, more stories, more news, more articles, more from us, more on this story
    more on this topic, more on this, more like this, more to read, most read, most popular, most viewed
    most shared, most recent, popular, popular posts, popular articles, popular now, trending, trending now
    trending stories, trending news, latest, latest news, latest stories, latest articles, latest posts
    recent posts, recent news, recent articles, top stories, top news, other news, other stories, editor's picks
    editors' picks, editor's choice, don't miss, in case you missed it, in other news, tags, tag, topics, topic
    keywords, filed under, categories, category, archives, archive, in this article, in this story, explore more
    explore, discover more, next article, previous article, next post, previous post, next, previous
    leave a comment, leave a reply, comments, join the conversation, share this, share this article
    share this story, share this post, share, follow us, links, useful links, quick links, press contact, contact
    media contact, media contacts, contacts`),
  ),
  lines: new Set(
    phrases(`
    source link, original source, original article, link to original article, advertisement, advertisements, ad, ads
    sponsored, sponsored content, promoted, paid content, story continues below, article continues below
    continue reading, continued below, scroll to continue, scroll down to continue, skip to content
    skip to main content, skip advertisement, share, tweet, pin, pin it, email, e-mail, print, save, save article
    copy link, link copied, facebook, twitter, x, whatsapp, telegram, linkedin, reddit, instagram, youtube, threads
    bluesky, pinterest, messenger, viber, flipboard, listen, listen to this article, listen to article, play
    loading, loading..., menu, search, home, log in, login, sign in, sign up, register, subscribe, subscribe now
    donate, donate now, support us, back to top, top, close, share on, show more, show less, load more, view more
    view all, see all, view comments, show comments, post a comment, no comments, no comments yet
    comments are closed, 0 comments, add comment, reply, report, like, like this, privacy policy, cookie policy
    terms of use, terms of service, terms and conditions, about us, contact us, newsletter, newsletters, the end
    end, ends, text size, font size, gift article, gift this article, get link, open in app, enlarge
    click to enlarge, view original, credit, photos, video, watch, gallery, related article, breaking news
    exclusive, opinion section, this is a developing story, this is a breaking news story, story developing`),
  ),
  sections: new Set(
    phrases(`
    news, world, world news, politics, business, economy, markets, finance, technology, tech, science, health, sport
    sports, culture, opinion, comment, analysis, defense, defence, defense news, defence news, defense industry
    military, security, national security, war, conflict, conflicts, geopolitics, diplomacy, international
    foreign affairs, foreign policy, global, national, local, europe, asia, africa, americas, america, north america
    south america, latin america, middle east, asia-pacific, asia pacific, eurasia, balkans, baltics, caucasus
    central asia, uk, us, usa, u.s., eu, nato, russia, ukraine, china, india, israel, iran, germany, france, poland
    turkey, turkiye, energy, environment, climate, society, lifestyle, travel, education, law, crime, army, navy
    air force, land, naval, air, space, cyber, cybersecurity, weapons, intelligence, industry, aerospace, drones
    nuclear, features, interviews, interview, editorial, blogs, blog, videos, podcast, podcasts, press releases
    events, reports`),
  ),
  openers: phrases(`
    follow us, follow him on, follow her on, follow them on, follow me on, follow our, like us on, find us on
    join us on, join our, join the discussion, join the conversation, connect with us, subscribe to, subscribe now
    subscribe for, subscribe today, subscribe here, sign up for, sign up to, sign up here, sign up now
    sign up today, register for our, register now, register here, get our, get the latest, get unlimited
    get full access, get the app, never miss, don't miss out on, stay up to date with our, stay tuned, click here
    click the, click on the, click below, click to, tap here, tap to, swipe to, scroll down, scroll to, share this
    share on, share via, tweet this, email this, e-mail this, print this, forward this, read more, read also
    read next, read the full, read the rest, read the original, read our, read the whole, see also, see more
    also read, also see, more on this, more from, related:, recommended:, next:, previous:, don't miss:, up next:
    listen to our, listen now, watch:, watch our, watch now, watch live, download our, download the app
    download now, donate to, donate now, please donate, make a donation, support our, support independent
    support quality, support us, help us, become a member, become a subscriber, become a supporter, become a patron
    comment on, leave a comment, leave your comment, post a comment, add your comment, have your say, let us know
    tell us what, contact us, write to us, email us, e-mail us, send us, got a tip, have a tip, if you enjoyed
    if you liked, if you like this, if you found this, thank you for reading, thanks for reading, thanks for signing
    you have reached your, you've reached your, already a subscriber, already a member, not a subscriber
    to read the full, to continue reading, to read more, to learn more about, learn more, find out more
    for more information, for more on, for more news, for more stories, for media inquiries, for press inquiries
    for all the latest, feel free to, please share, please consider, please subscribe, please follow, please support
    visit our, visit us, check out our, check out more, browse our, explore our, view our, buy our, by signing up
    by subscribing, by clicking, by submitting, by continuing, by entering your, enter your email
    your email address, we use cookies, this site uses, this website uses, we value your privacy, accept all
    manage your, advertise with, submit your, submit a, login to, log in to, sign in to, sent from my, tags:
    tagged:, tagged with, filed under, topics:, categories:, category:, keywords:, posted in, in this article:
    notify me of, save my name, required fields are, reporting by, (reporting by, editing by, (editing by
    additional reporting by, (additional reporting, compiled by, translated by, edited by, this article was
    this article first, this article originally, this article appeared, this article is republished
    this story was originally, this story was first, this story has been updated, this story was updated
    this post was, this piece was originally, this piece was first, this piece first, this report was first
    originally published, originally appeared, first published, republished from, republished with, reprinted with
    reposted from, the original version of this, a version of this article, a version of this story
    an earlier version of this, source link, original source, disclaimer:, disclosure:`),
  appeals: phrases(`
    follow us on, like us on, subscribe to our, our newsletter, our newsletters, weekly newsletter, daily newsletter
    morning newsletter, free newsletter, our telegram, our whatsapp, our youtube, our podcast, our app, our facebook
    our twitter, our instagram, share button, share this article, share this story, share this post, email/forward
    forward this article, repost our, republish our, our articles, with proper attribution, reader-funded
    reader-supported, funded by readers, funded by our readers, readers like you, supporters like you
    not accept any funding, don't accept any funding, no paywall, help us stay, help us continue, keep us going
    support our work, support our journalism, support independent, independent journalism, quality journalism
    your donation, tax-deductible, one-time donation, monthly donation, recurring donation, make a donation
    small donation, patreon, buy me a coffee, ko-fi, image below, button below, link below, form below
    comments below, comment below, comments section, straight to your inbox, your inbox, your email, unsubscribe
    free trial, subscribers only, for subscribers, click here, privacy policy, terms of service, terms of use
    cookie policy, our mailing list, push notifications, breaking news alerts, download the app, app store
    google play`),
  notices: phrases(`
    ©, (c) 20, copyright 20, all rights reserved, all rights are reserved, may not be published
    may not be reproduced, cannot be reproduced, reproduction in whole or in part, without prior written permission
    without the express written permission, unauthorized reproduction, our standards:, the views expressed in this
    views expressed here are, the opinions expressed in this, opinions expressed here are
    not necessarily reflect the, not necessarily represent the, written by artificial intelligence, creative commons`),
  copulas: phrases("is a, is an, is the, is one of, works as, writes for"),
  occupations: new Set(
    phrases(`
    researcher, journalist, columnist, fellow, analyst, editor, writer, reporter, professor, contributor
    correspondent, author, blogger, lecturer, commentator, freelancer, producer, historian, scholar, student, intern
    consultant, broadcaster, photographer, strategist, specialist, expert, associate, veteran`),
  ),
  blurbs: phrases(`
    regular contributor to, frequent contributor to, contributing editor, contributing writer, contributing author
    staff writer, senior reporter, staff reporter, freelance journalist, freelance writer, freelance reporter
    is the author of, is an author of, author of the book, author of several books, his latest book, her latest book
    his new book, her new book, his most recent book, her most recent book, his books include, her books include
    his work has, her work has, he writes, she writes, writes about, he covers, she covers, who covers, follow him
    follow her, on twitter @, on x @, can be reached at, tweets at, tweets @, his views are, her views are
    holds a phd, holds a ph.d, holds a master, previously worked, has written for, based researcher
    based journalist, based writer, based analyst, based geopolitics, based political, special correspondent`),
  captions: phrases(`
    featured image, feature image, image:, image credit, image source, image by, image via, image courtesy, images:
    photo:, photo by, photo credit, photo source, photo via, photo courtesy, photos:, photograph:, photograph by
    picture:, picture credit, pictured:, pictured above, file photo, file image, file picture, illustration:
    illustration by, illustrative image, illustrative photo, screenshot:, screenshot from, screen grab, screengrab
    graphic:, graphic by, map:, map by, chart:, chart by, infographic:, video:, video by, video credit, caption:
    cover photo, cover image, top image, top photo, header image, credit:, credits:, figure 1, figure 2, figure 3
    figure 4, figure 5, fig. 1, fig. 2, fig. 3, fig. 4, fig. 5, (photo, (image, [photo, [image`),
  credits: phrases(`
    getty images, /getty, via getty, ap photo, (ap photo, afp/getty, epa-efe, /afp, /reuters, shutterstock, istock
    alamy, wikimedia commons, file photo, handout photo, photo by, photograph by, image credit, image courtesy
    courtesy photo, u.s. air force photo, u.s. army photo, u.s. navy photo, public domain`),
  bylines: phrases(`
    by, written by, story by, words by, text by, report by, reported by, posted by, published by, submitted by
    author:, authors:, author, from our correspondent`),
  joiners: phrases("and, &, with"),
  dateWords: phrases(`
    published, updated, last, last updated, last modified, modified, first published, posted, posted on, publish date
    publication date, date, created, issued, on, at, from, in, of, the, news, as of, est, edt, gmt, utc, bst, cet
    cest, eet, eest, msk, pst, pdt, et, pt, am, pm, a.m, p.m, min read, minute read, minutes read, mins read, min
    reading time, time`),
  republished: phrases(`
    originally published, originally appeared, first published by, first published in, first published on
    first published at, first appeared in, first appeared on, republished from, republished with, is republished
    reprinted with permission, reposted from, syndicated from, source link, original source, original article at`),
  agencies: new Set(
    phrases(`
    reuters, ap, associated press, the associated press, afp, agence france-presse, tass, itar-tass, interfax
    interfax-ukraine, ria novosti, ria, ukrinform, unian, dpa, upi, bloomberg, xinhua, kyodo, kyodo news, yonhap
    ani, pti, ians, anadolu, aa, ansa, efe, pap, bta, ctk, belta, apa, trend, irna, mehr, isna, tasnim, sana, wafa
    bns, elta, leta, ntb, ritzau, tt, stt, lusa, anp, belga, agerpres, mti, tanjug, hina, sta, cp
    the canadian press, canadian press, pa, pa media, press association, ens, antara, bernama, cna, ap news`),
  ),
  commonWords: new Set(
    phrases(`
    the, and, that, with, from, has, were, which, said, its, will, would, been, this, their, they, it
    not, his, who, be, than, could, should, about, after, into, when, more, what, there, because, while, other
    these, those, where, through, against, between, since, during, before`),
  ),
};
