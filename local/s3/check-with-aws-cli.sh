#!/usr/bin/env bash
# Drives a fresh local endpoint with the real AWS CLI and prints one line per check; exit code 1 if one failed.
# Needs `aws` on PATH (Debian: apt install awscli; or: pip install awscli). Run from anywhere; leaves nothing behind.
set -u -o pipefail
cd "$(dirname "$0")/../.." || exit 2
command -v aws >/dev/null || { echo "the AWS CLI is not on PATH: install awscli"; exit 2; }

work=$(mktemp -d)
node --import tsx --input-type=module -e '
  import { startS3 } from "./local/s3/index.ts";
  import { systemClock } from "./local/clock.ts";
  const [root] = process.argv.slice(1);
  const endpoint = await startS3({
    root, port: 0, buckets: ["ingest", "output"], clock: systemClock,
    onNotice: ({ Records: [{ eventName, s3 }] }) => console.error(eventName, s3.bucket.name, s3.object.key),
  });
  console.log(endpoint.url);
  process.once("SIGTERM", () => void endpoint.close());
' "$work/data" >"$work/url" 2>"$work/notices" &
server=$!
trap 'kill "$server" 2>/dev/null; wait "$server" 2>/dev/null; rm -rf "$work"' EXIT
for _ in $(seq 100); do [ -s "$work/url" ] && break; sleep 0.1; done
AWS_ENDPOINT_URL_S3=$(cat "$work/url")
[ -n "$AWS_ENDPOINT_URL_S3" ] || { cat "$work/notices"; exit 2; }
export AWS_ENDPOINT_URL_S3 AWS_ACCESS_KEY_ID=local AWS_SECRET_ACCESS_KEY=local AWS_DEFAULT_REGION=us-east-1
export AWS_EC2_METADATA_DISABLED=true AWS_PAGER='' AWS_CONFIG_FILE="$work/config" AWS_SHARED_CREDENTIALS_FILE=/dev/null
echo "$(aws --version 2>&1) against $AWS_ENDPOINT_URL_S3"

passed=0 failed=0
# check <sentence> <command...>: the command must succeed.
check() {
  local sentence=$1; shift
  if output=$("$@" 2>&1); then passed=$((passed + 1)); echo "ok    $sentence"
  else failed=$((failed + 1)); echo "FAIL  $sentence"; printf '%s\n' "$output" | sed 's/^/      /'; fi
}
# says <text> <command...>: the command must print the text, whatever its exit code.
says() { local text=$1; shift; local printed; printed=$("$@" 2>&1); grep -qF -- "$text" <<<"$printed" || { printf '%s\n' "$printed"; return 1; }; }
# comes_back <file> <s3 uri>: downloading gives the same bytes.
comes_back() { aws s3 cp "$2" "$work/back" && cmp "$1" "$work/back"; }
has_crt() { ! says 'Missing Dependency' api put-object --bucket ingest --key crt --body "$work/small.txt" --checksum-algorithm CRC32C >/dev/null; }
api() { aws s3api "$@"; }

printf 'hello\n' >"$work/small.txt"
head -c 30000000 /dev/urandom >"$work/large.bin"
mkdir -p "$work/tree/deep er/ü" && for name in 'a b' 'a+b' 'a%2Bb' '😀' "it's"; do printf '%s' "$name" >"$work/tree/deep er/ü/$name.txt"; done

check "lists the buckets" says ingest aws s3 ls
check "makes a bucket" aws s3 mb s3://made-here
check "refuses a bucket that is there" says BucketAlreadyOwnedByYou aws s3 mb s3://made-here
check "says where a bucket is and that it keeps versions" says Enabled api get-bucket-versioning --bucket ingest
check "knows the bucket's location" api get-bucket-location --bucket ingest
check "heads a bucket" api head-bucket --bucket ingest
check "says that a bucket is missing" says NoSuchBucket aws s3 ls s3://no-such-bucket
check "uploads a small file" aws s3 cp "$work/small.txt" s3://ingest/small.txt
check "gives it back" comes_back "$work/small.txt" s3://ingest/small.txt
check "uploads 30 MB in parts" aws s3 cp "$work/large.bin" s3://ingest/large.bin
check "shows an ETag of parts" says '-4\"' api head-object --bucket ingest --key large.bin
check "gives 30 MB back byte for byte" comes_back "$work/large.bin" s3://ingest/large.bin
check "copies 30 MB from bucket to bucket in parts" aws s3 cp s3://ingest/large.bin s3://made-here/copy.bin
check "gives the copy back byte for byte" comes_back "$work/large.bin" s3://made-here/copy.bin
check "streams from standard input" bash -c 'aws s3 cp - s3://ingest/stdin.bin <"$1" && aws s3 cp s3://ingest/stdin.bin - | cmp - "$1"' _ "$work/large.bin"
for name in 'a b+c.txt' 'a%20b.txt' '😀 emoji.txt' 'Ünï/cödé.txt' "quote'\".txt" 'semi;colon&amp=?#.txt' '../../escape.txt' '~tilde!*().txt'; do
  check "takes the key $name and gives it back" bash -c 'aws s3api put-object --bucket ingest --key "$2" --body "$1" >/dev/null && aws s3api get-object --bucket ingest --key "$2" "$3" >/dev/null && cmp "$1" "$3"' _ "$work/small.txt" "$name" "$work/back"
  check "lists the key $name" bash -c 'aws s3api list-objects-v2 --bucket ingest --prefix "$1" --query "Contents[].Key" --output text | grep -qxF -- "$1"' _ "$name"
done
check "no key got out of the data folder" bash -c '[ -z "$(find "$1" -name "escape*")" ]' _ "$work"
check "syncs a folder up" aws s3 sync "$work/tree" s3://ingest/tree
check "syncs it down again" bash -c 'aws s3 sync s3://ingest/tree "$1/down" && diff -r "$1/tree" "$1/down"' _ "$work"
check "has nothing left to sync" bash -c '[ -z "$(aws s3 sync "$1/tree" s3://ingest/tree)" ]' _ "$work"
check "lists a folder with its prefixes" says 'PRE tree/' aws s3 ls s3://ingest/
check "lists everything below, summed up" says 'Total Objects: 5' aws s3 ls s3://ingest/tree/ --recursive --summarize
check "pages through listings of one key each" bash -c '[ "$(aws s3api list-objects-v2 --bucket ingest --prefix tree/ --page-size 1 --query "length(Contents)")" = 5 ]'
check "lists in the older way too" says small.txt api list-objects --bucket ingest
for algorithm in CRC32 CRC32C CRC64NVME SHA1 SHA256; do
  if [ "$algorithm" = CRC32C ] || [ "$algorithm" = CRC64NVME ] && ! has_crt; then echo "--    $algorithm: this AWS CLI has no awscrt to compute it"; continue; fi
  check "verifies a $algorithm" says "Checksum$algorithm" api put-object --bucket ingest --key "sum-$algorithm" --body "$work/small.txt" --checksum-algorithm "$algorithm"
done
check "refuses a wrong checksum" says BadDigest api put-object --bucket ingest --key wrong --body "$work/small.txt" --checksum-sha256 "$(printf 'other' | openssl dgst -sha256 -binary | base64)"
check "refuses a wrong Content-MD5" says BadDigest api put-object --bucket ingest --key wrong --body "$work/small.txt" --content-md5 "$(printf 'other' | openssl dgst -md5 -binary | base64)"
check "stored nothing of either" says 404 api head-object --bucket ingest --key wrong
check "keeps metadata and content type" says '"url": "https://example.org/a?b=c"' bash -c 'aws s3 cp "$1" s3://ingest/meta.html --content-type "text/html; charset=utf-8" --metadata url="https://example.org/a?b=c" >/dev/null && aws s3api head-object --bucket ingest --key meta.html' _ "$work/small.txt"
check "guards a first write" says PreconditionFailed api put-object --bucket ingest --key small.txt --body "$work/small.txt" --if-none-match '*'
check "answers a range" bash -c 'aws s3api get-object --bucket ingest --key small.txt --range bytes=1-3 "$1" >/dev/null && [ "$(cat "$1")" = ell ]' _ "$work/back"
check "copies a small object" aws s3 cp s3://ingest/meta.html s3://output/meta.html
check "copies its metadata" says example.org api head-object --bucket output --key meta.html
check "moves an object" bash -c 'aws s3 mv s3://output/meta.html s3://output/moved.html && ! aws s3 ls s3://output/meta.html'
check "deletes one" aws s3 rm s3://ingest/small.txt
check "it is gone" says 404 api head-object --bucket ingest --key small.txt
check "its versions are not" says '"IsLatest": false' api list-object-versions --bucket ingest --prefix small.txt
check "brings it back by deleting the delete marker" bash -c 'id=$(aws s3api list-object-versions --bucket ingest --prefix small.txt --query "DeleteMarkers[0].VersionId" --output text) && aws s3api delete-object --bucket ingest --key small.txt --version-id "$id" && aws s3 cp s3://ingest/small.txt - | cmp - "$1"' _ "$work/small.txt"
check "deletes many at once" says '"Deleted"' api delete-objects --bucket ingest --delete 'Objects=[{Key=sum-SHA1},{Key=sum-CRC32},{Key=never-there}]'
check "deletes a folder" aws s3 rm s3://ingest/tree --recursive
check "lists the parts of an upload under way and aborts it" bash -c 'id=$(aws s3api create-multipart-upload --bucket ingest --key open --query UploadId --output text) && aws s3api upload-part --bucket ingest --key open --upload-id "$id" --part-number 1 --body "$1" >/dev/null && [ "$(aws s3api list-parts --bucket ingest --key open --upload-id "$id" --query "length(Parts)")" = 1 ] && aws s3api abort-multipart-upload --bucket ingest --key open --upload-id "$id" && ! aws s3api list-parts --bucket ingest --key open --upload-id "$id" 2>/dev/null' _ "$work/small.txt"
check "reads through a presigned URL" bash -c 'curl -sf "$(aws s3 presign s3://ingest/small.txt)" | cmp - "$1"' _ "$work/small.txt"
check "says what it does not do" says NotImplemented api get-bucket-acl --bucket ingest
check "told of every creation with a form-encoded key" grep -qxF 'ObjectCreated:Put ingest a+b%2Bc.txt' "$work/notices"
check "told of uploads in parts" grep -qxF 'ObjectCreated:CompleteMultipartUpload ingest large.bin' "$work/notices"
echo "$passed passed, $failed failed"
[ "$failed" -eq 0 ]
