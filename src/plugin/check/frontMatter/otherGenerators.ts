import { plainSpelling } from '../text/normalizeSpelling.ts';
import { isRecord } from '../text/values.ts';

/**
 * Returns the generators that have a front matter key of this name, when Docusaurus doesn't: such a
 * key isn't a typo of a similar one. Case and separators don't matter, because many of these keys
 * have several spellings.
 */
export function generatorsOf(key: string, value: unknown): readonly string[] {
  // A map is Docusaurus's `last_update`: VuePress has true or false there.
  if (plainSpelling(key) === 'lastupdated' && isRecord(value)) return [];
  index ??= createIndex();
  return index.get(plainSpelling(key)) ?? [];
}

/** Created on first use: most blogs only have Docusaurus's own keys. */
let index: Map<string, string[]> | undefined;

function createIndex(): Map<string, string[]> {
  const created = new Map<string, string[]>();
  for (const [generator, keys] of Object.entries(KEYS)) {
    for (const key of keys.split(/\s+/)) {
      const plain = plainSpelling(key);
      const generators = created.get(plain) ?? [];
      if (!generators.includes(generator)) generators.push(generator);
      created.set(plain, generators);
    }
  }
  return created;
}

/**
 * By generator, from its documentation and its most used themes, without those that Docusaurus
 * reads in posts.
 */
const KEYS: Record<string, string> = {
  // https://jekyllrb.com/docs/front-matter/, jekyll-seo-tag, jekyll-sitemap, jekyll-redirect-from; Minimal Mistakes, Chirpy
  Jekyll: `layout permalink published category categories excerpt excerpt_separator last_modified_at modified_date
    render_with_liquid sitemap redirect_from redirect_to canonical_url robots noindex seo locale lang ref subtitle header
    teaser classes author_profile read_time comments share related sidebar toc toc_label toc_icon toc_sticky gallery feature_row
    tagline pin hidden math mermaid mathjax img_path media_subpath feature featured thumbnail bigimg cover-img thumbnail-img
    share-img gh-repo gh-badge nav_order nav_exclude search_exclude has_children parent order modified image_alt alt style
    link video quote author_twitter author_bio author_avatar`,
  // https://gohugo.io/content-management/front-matter/; PaperMod, Blowfish, Congo, Stack
  Hugo: `aliases audio build _build cascade categories expiryDate headless isCJKLanguage lastmod layout linkTitle
    markup menu menus modified outputs params publishDate pubdate resources series sitemap summary translationKey
    type unpublishdate url videos weight images cover featured_image featuredImage featureImage thumbnail banner
    featureAlt featuredImagePreview toc tocopen showToc showReadingTime showBreadCrumbs showPostNavLinks showWordCount
    showRssButtonInSectionTermList hideMeta hideSummary hiddenInHomeList hiddenFromHomePage hiddenFromSearch searchHidden disableShare
    disableHLJS disableAnchoredHeadings UseHugoToc editPost noindex comments comment math katex license
    subtitle lightgallery reading_time topics topic projects caption`,
  // https://hexo.io/docs/front-matter; NexT, Butterfly
  Hexo: `layout updated comments categories permalink excerpt disableNunjucks lang published top sticky cover thumbnail
    banner top_img index_img banner_img toc toc_number toc_max_depth mathjax math katex photos abbrlink swiper_index aside copyright
    password abstract message hide hidden comment subtitle reward related_posts highlight_shrink aplayer noindex`,
  // https://developers.forem.com/, https://dev.to/p/editor_guide
  'dev.to': `published cover_image main_image canonical_url series published_at organization devto devto_id devto_url`,
  // https://hashnode.com/, "Publishing from GitHub"
  Hashnode: `subtitle domain cover saveAsDraft hideFromHashnodeCommunity seriesSlug enableToc datePublished dateUpdated
    cuid seoTitle seoDescription publishAs ogImage disableComments ignorePost canonical_url publishedAt series`,
  // https://docs.astro.build/en/guides/content-collections/ and its blog templates; AstroPaper, AstroWind, Starlight
  Astro: `layout pubDate updatedDate heroImage heroImageAlt ogImage modDatetime pubDatetime publishDate updateDate featured category
    categories excerpt metadata canonicalURL hideEditPost timezone setup minutesRead lastModified imageAlt cover coverAlt
    template hero tableOfContents editUrl lastUpdated prev next pagefind banner sidebar`,
  // https://ghost.org/docs/content-api/#posts, ghost-to-md exports
  Ghost: `status visibility feature_image feature_image_alt feature_image_caption featured custom_excerpt excerpt
    meta_title meta_description og_title og_description og_image twitter_title twitter_description twitter_image
    canonical_url codeinjection_head codeinjection_foot created_at updated_at published_at custom_template primary_author
    primary_tag reading_time uuid html comment_id access email_subject frontmatter url plaintext show_title_and_feature_image`,
  // https://www.gatsbyjs.com/starters/: gatsby-starter-blog, Netlify CMS starter, Novela, Lumen
  Gatsby: `path templateKey featuredpost featuredimage featuredImage featuredImageAlt socialImage embeddedImagesLocal published
    publish spoiler cta hero heroImage subtitle category categories template cover thumbnail banner excerpt featured imageAlt image_caption readTime`,
  // https://www.11ty.dev/docs/data-configuration/
  Eleventy: `layout permalink pagination eleventyExcludeFromCollections eleventyNavigation eleventyComputed eleventyImport
    templateEngineOverride templateClass renderData excludeFromCollections metadata excerpt thumb featured`,
  // https://github.com/lonekorean/wordpress-export-to-markdown, https://github.com/SchumacherFM/wordpress-to-hugo-exporter
  WordPress: `categories coverImage coverimg featured_image featuredImage excerpt type status wp_id wordpress_id post_id
    post_type post_status post_name post_date post_author link guid pubDate creator parent_id password
    comment_status ping_status menu_order is_protected is_sticky sticky format timeline_notification meta dsq_thread_id url
    permalink format_post`,
  // mediumexporter, medium-2-md; https://github.com/Medium/medium-api-docs#creating-a-post
  Medium: `publishStatus publishedAt canonicalUrl canonical_link license subtitle notifyFollowers created_at updated_at latestPublishedAt
    firstPublishedAt mediumUrl medium_url clapCount readingTime`,
  // https://vuepress.vuejs.org/reference/frontmatter.html, https://vitepress.dev/reference/frontmatter-config; Theme Hope
  VuePress: `lang head layout permalink permalinkPattern routeMeta sidebar navbar prev next editLink editLinks lastUpdated contributors
    aside outline footer home heroImage heroText tagline features actions meta search pageClass sidebarDepth article star
    sticky isOriginal category categories isTimeline timeline cover banner icon order shortTitle titleTemplate externalLink hero comment
    breadcrumb pageInfo toc feed backToTop readingTime published publish summary`,
  // https://www.getzola.org/documentation/content/page/
  Zola: `updated weight path aliases in_search_index template taxonomies extra sort_by transparent insert_anchor_links
    paginate_by paginate_path render redirect_to page_template generate_feeds generate_feed in_sitemap`,
  // https://docs.getpelican.com/en/latest/content.html#file-metadata
  Pelican: `modified category summary status lang translation save_as url template series cover subtitle`,
  // https://squidfunk.github.io/mkdocs-material/plugins/blog/#metadata
  'MkDocs Material': `categories readtime pin links hide template status search icon comments social subtitle`,
  // https://getnikola.com/handbook.html#metadata-fields
  Nikola: `category type hidetitle status has_math password previewimage nocomments link updated data medium pretty_url`,
  // https://help.obsidian.md/properties, https://quartz.jzhao.xyz/authoring-content
  Obsidian: `aliases alias cssclass cssclasses publish created modified permalink cover enableToc socialImage socialDescription up`,
  // https://nextra.site/docs, https://contentlayer.dev/, tailwind-nextjs-starter-blog
  'Next.js blogs': `publishedAt lastmod summary images layout bibliography canonicalUrl asIndexPage searchable theme display
    coverImage ogImage excerpt featured isPublished readingTime`,
  // https://docusaurus.io/docs/api/plugins/@docusaurus/plugin-content-docs#markdown-front-matter, .../plugin-content-pages
  'Docusaurus for docs and pages': `sidebar_position sidebar_class_name sidebar_custom_props sidebar_key displayed_sidebar
    pagination_label pagination_next pagination_prev hide_title custom_edit_url parse_number_prefixes wrapperClassName search_boost`,
  // Used by various tools, and similar to a key of Docusaurus or with the same purpose.
  'other tools': `author_name authorName author_email author_github author_username byline writer contributor publish_date
    published_date date_published publishedOn published_on created createdAt created_at date_created dateCreated date_modified
    dateModified date_updated updatedAt updated_on updated_at last_modified last_modified_date last_edited
    modified_at expires expire_at expires_at expiration_date unpublish_date unpublish_at listed unlist is_listed hidden secret isHidden is_hidden hide_from_list
    hideInList unpublished private is_private isPrivate is_public public protected visible isDraft is_draft is_published archived
    cover_image_url hero_image header_image teaser_image preview_image social_image image_url banner_image main_image label labels
    subject subjects topics topic headline desc metaTitle metaDescription seo_title seo_description og_title ogTitle og_description
    page_title short_title hide_toc no_toc show_toc disable_toc redirects redirect old_url relcanonical original_url source
    source_url data state rate tile tiles tabs plug craft drift dates
    authority coauthors co_authors editor editors reviewer reviewers translator photographer translators keywords_extra
    event_name event_date event_url event_type event_location venue location`,
};
