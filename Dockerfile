FROM node:24-alpine AS build
WORKDIR /build
COPY package.json package-lock.json .npmrc ./
RUN npm ci --ignore-scripts
COPY . .
RUN npm run build

FROM node:24-alpine
# The command is one bundle with its libraries inside, so nothing is installed here.
COPY --from=build /build/dist/cli/ /opt/extvol/dist/cli/
COPY --from=build /build/schemas/ /opt/extvol/schemas/
COPY --from=build /build/package.json /build/LICENSE /opt/extvol/
RUN ln -s /opt/extvol/dist/cli/main.js /usr/local/bin/extvol
USER node
WORKDIR /work
ENTRYPOINT ["extvol"]
CMD ["--help"]
